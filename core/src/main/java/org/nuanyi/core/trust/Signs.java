package org.nuanyi.core.trust;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the signs of a station come to: the last proof of life, and what was seen since then that
 * speaks against its being open.
 *
 * @param locked reports of a locked door after the proof
 * @param shutAt when an inspection last found it shut, after the proof
 */
public record Signs(
        Optional<Proof> proof, Optional<LockedReports> locked, Optional<Instant> shutAt) {

    /** Nothing was seen. */
    public static final Signs NONE =
            new Signs(Optional.empty(), Optional.empty(), Optional.empty());

    /** A proof of life and nothing after it. */
    public static Signs proven(Proof proof) {
        return new Signs(Optional.of(proof), Optional.empty(), Optional.empty());
    }

    /** What these signs, in whatever order they came in, come to. */
    public static Signs of(Collection<Sign> signs) {
        Optional<Proof> proof =
                signs.stream()
                        .filter(sign -> sign.kind() == Sign.Kind.OPEN)
                        .max(Comparator.comparing(Sign::at).thenComparing(Sign::by))
                        .map(sign -> new Proof(sign.at(), sign.by()));
        Collection<Sign> unanswered =
                signs.stream()
                        .filter(sign -> proof.filter(p -> !sign.at().isAfter(p.at())).isEmpty())
                        .toList();
        return new Signs(proof, locked(unanswered), shutAt(unanswered));
    }

    /** The same without what speaks against it: somebody has looked into that. */
    public Signs settled() {
        return new Signs(proof, Optional.empty(), Optional.empty());
    }

    private static Optional<LockedReports> locked(Collection<Sign> signs) {
        Map<String, Instant> firsts = new HashMap<>();
        signs.stream()
                .filter(sign -> sign.kind() == Sign.Kind.LOCKED)
                .forEach(s -> firsts.merge(s.witness(), s.at(), Signs::earlier));
        Optional<Instant> first = firsts.values().stream().min(Comparator.naturalOrder());
        Optional<Instant> latest = firsts.values().stream().max(Comparator.naturalOrder());
        return first.flatMap(f -> latest.map(l -> new LockedReports(f, l, firsts.size())));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Optional<Instant> shutAt(Collection<Sign> signs) {
        return signs.stream()
                .filter(sign -> sign.kind() == Sign.Kind.SHUT)
                .map(Sign::at)
                .max(Comparator.naturalOrder());
    }
}
