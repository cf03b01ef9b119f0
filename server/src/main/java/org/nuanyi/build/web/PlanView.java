package org.nuanyi.build.web;

import java.util.List;
import org.nuanyi.kernel.desk.DeskFrame;

/**
 * Where planned stations are brought as a sheet.
 *
 * @param error why it was not taken as a whole; empty otherwise
 * @param faults what is wrong with it, the first of them
 * @param more how many there are besides
 * @param taken how many projects it became; 0 where it did not
 */
record PlanView(DeskFrame desk, String error, List<Fault> faults, int more, int taken, int most) {

    /** What is wrong with a cell. */
    record Fault(long line, String column, String text, String why) {}
}
