package org.nuanyi.kernel.desk;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;

/**
 * Which page of a list the parameter {@code page} asks for. One row more than a page has is asked
 * of the database: if it comes, there is a next page.
 *
 * @param number from 1
 * @param size rows
 */
public record Paging(int number, int size) {

    /** Where a reader goes from a page: addresses, for the template desk/pager. */
    public record Pager(Optional<String> previous, Optional<String> next) {}

    /** The first page where none, or nothing that is one, is asked for. */
    public static Paging of(HttpServerRequest request, int size) {
        String page = Pages.query(request, "page");
        return new Paging(page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1, size);
    }

    /** How many rows to ask for. */
    public int limit() {
        return size + 1;
    }

    /** How many rows to pass by. */
    public int offset() {
        return (number - 1) * size;
    }

    /** What the page shows of what was found from {@link #offset} on. */
    public <T> List<T> shown(List<T> found) {
        return found.size() > size ? found.subList(0, size) : found;
    }

    /**
     * The ways on.
     *
     * @param address with all other parameters, and with a question mark
     * @param found from {@link #offset} on, of {@link #limit} or more
     */
    public Pager pager(String address, List<?> found) {
        String page = address + (address.endsWith("?") ? "" : "&") + "page=";
        return new Pager(
                number > 1 ? Optional.of(page + (number - 1)) : Optional.empty(),
                found.size() > size ? Optional.of(page + (number + 1)) : Optional.empty());
    }
}
