package org.nuanyi.cabinet.wire;

/** What a cabinet says, and who and when. */
public record Message(Envelope envelope, Said said) {}
