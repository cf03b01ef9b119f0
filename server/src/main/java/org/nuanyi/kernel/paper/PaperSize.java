package org.nuanyi.kernel.paper;

/** The sheets there are, upright. */
public enum PaperSize {
    A4,
    /** A quarter of an A4, for a notice or a label. */
    A6
}
