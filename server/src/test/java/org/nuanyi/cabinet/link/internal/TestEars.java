package org.nuanyi.cabinet.link.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.nuanyi.cabinet.link.CabinetEars;
import org.nuanyi.cabinet.link.Channel;

/** Ears that remember, and can be made to fail or to wait. */
final class TestEars implements CabinetEars {

    /** What was heard. */
    record Heard(String cabinet, Channel channel, String words) {}

    private final Map<String, String> passwords = new HashMap<>();
    private final List<Heard> heard = new ArrayList<>();
    private final Map<String, CountDownLatch> slow = new HashMap<>();
    private final Set<String> inside = new HashSet<>();
    private int failures;
    private int calls;
    private boolean overlapped;
    private int asked;
    private Runnable whenAsked = () -> {};

    synchronized void know(String cabinet, String password) {
        passwords.put(cabinet, password);
    }

    synchronized void forget(String cabinet) {
        passwords.remove(cabinet);
    }

    /** So many of the next are not heard. */
    synchronized void fail(int times) {
        failures = times;
    }

    /** How often it was told something, or is being told. */
    synchronized int calls() {
        return calls;
    }

    synchronized int failuresLeft() {
        return failures;
    }

    /** Whoever speaks for that cabinet waits until it is let go. */
    synchronized CountDownLatch hold(String cabinet) {
        CountDownLatch latch = new CountDownLatch(1);
        slow.put(cabinet, latch);
        return latch;
    }

    /** Says that it was asked, and answers what held then only when it is let. */
    synchronized void whenAsked(CountDownLatch asked, CountDownLatch mayAnswer) {
        whenAsked =
                () -> {
                    asked.countDown();
                    passed(mayAnswer);
                };
    }

    /** Does not know who may come in. */
    synchronized void failWhenAsked() {
        whenAsked =
                () -> {
                    throw new IllegalStateException("these ears know nobody now");
                };
    }

    private static void passed(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean admits(String cabinet, String password) {
        boolean held = knows(cabinet, password);
        answer().run();
        return held;
    }

    private synchronized Runnable answer() {
        return whenAsked;
    }

    private synchronized boolean knows(String cabinet, String password) {
        asked++;
        return password.equals(passwords.get(cabinet));
    }

    @Override
    public void hear(String cabinet, List<Saying> said) {
        boolean isLost = enter(cabinet, said.size());
        passed(latch(cabinet));
        leave(cabinet);
        if (isLost) {
            throw new IllegalStateException("these ears do not hear now");
        }
        said.forEach(one -> keep(cabinet, one));
    }

    /** One of those that are not heard fails all that are said with it; it is lost when alone. */
    private synchronized boolean enter(String cabinet, int said) {
        calls++;
        overlapped |= !inside.add(cabinet);
        boolean isLost = failures > 0;
        if (isLost && said == 1) {
            failures--;
        }
        return isLost;
    }

    private synchronized CountDownLatch latch(String cabinet) {
        return slow.getOrDefault(cabinet, new CountDownLatch(0));
    }

    private synchronized void leave(String cabinet) {
        inside.remove(cabinet);
    }

    private synchronized void keep(String cabinet, Saying said) {
        heard.add(
                new Heard(
                        cabinet,
                        said.channel(),
                        new String(said.payload(), StandardCharsets.ISO_8859_1)));
    }

    /** How often somebody showed a password. */
    synchronized int asked() {
        return asked;
    }

    /** Whether one cabinet was heard twice at once. */
    synchronized boolean overlapped() {
        return overlapped;
    }

    synchronized List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** In order. */
    List<String> wordsOf(String cabinet) {
        return heard().stream()
                .filter(one -> one.cabinet().equals(cabinet))
                .map(Heard::words)
                .toList();
    }
}
