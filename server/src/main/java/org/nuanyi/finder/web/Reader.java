package org.nuanyi.finder.web;

import org.nuanyi.kernel.page.Language;

/** Who reads the page: in which language, on which device. */
record Reader(Language language, String userAgent) {}
