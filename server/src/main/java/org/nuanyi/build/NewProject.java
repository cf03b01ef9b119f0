package org.nuanyi.build;

import java.util.Optional;

/**
 * A wish for a station.
 *
 * @param unit code of the unit that is to build it
 * @param contact who applied and how to reach them, where it is nobody of the union
 */
public record NewProject(
        String unit, Applicant applicant, Outline outline, Optional<Contact> contact) {

    /**
     * How to reach who applied.
     *
     * @param secret opens the page by which they follow it
     */
    public record Contact(String person, String phone, String secret) {

        /** Keeps people's data out of logs. */
        @Override
        public String toString() {
            return "Contact";
        }
    }
}
