package org.nuanyi.finder.web;

/** A facility on a card, with its icon. */
record FacilityMark(String id, String name, boolean works) {}
