package org.nuanyi.kernel.paper;

import java.time.LocalDate;

/**
 * A paper in Chinese, black on white. Its title stands above the body and, small, on each page
 * after the first; source, date and 第 x 页 / 共 y 页 stand on every page.
 *
 * <p>The body is what a template gave: HTML in which each element is closed ({@code <br/>}),
 * without named entities but those of XML. Tables of class {@code list} repeat their head on each
 * page and keep each row whole; cells of class {@code money} or {@code number} stand on the right.
 * {@code <object type="application/x-qr" title="…"/>} is a QR code of its title, as large as its
 * style says. A link, picture or style from elsewhere is refused.
 *
 * @param source whose paper it is
 * @param date as of which it is right
 * @param body at most {@value #LONGEST} UTF-16 units
 */
public record Paper(PaperSize size, String title, String source, LocalDate date, String body) {

    /** Some 5,000 rows of a wide table. */
    public static final int LONGEST = 4_000_000;

    /**
     * A paper.
     *
     * @throws IllegalArgumentException if the body is too long
     */
    public Paper {
        if (body.length() > LONGEST) {
            throw new IllegalArgumentException("a paper takes up to " + LONGEST + " characters");
        }
    }
}
