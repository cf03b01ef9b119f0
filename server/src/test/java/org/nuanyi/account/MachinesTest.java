package org.nuanyi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.account.SomePeople.DONGSI;
import static org.nuanyi.account.SomePeople.HERE;
import static org.nuanyi.account.SomePeople.PASSWORD;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.account.MachineResult.Made;
import org.nuanyi.account.MachineResult.Reason;
import org.nuanyi.account.MachineResult.Refused;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.station.MovableClock;
import org.nuanyi.testing.TestDatabase;

/** Partner systems and devices, and the keys they call with. */
class MachinesTest {

    private static final LocalDate LAST = LocalDate.of(2026, 12, 26);

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-26T01:00:00Z"));
    private SomePeople people;

    @BeforeEach
    void people() {
        people = new SomePeople(database, clock);
    }

    @Test
    void a_key_is_its_partners_role_and_unit() {
        Made made = people.partner(DONGSI);

        OpenKey open = people.keys.find(made.secret(), HERE).orElseThrow();

        assertThat(made.secret()).matches("nyk_[0-9a-f]{8}_[0-9A-Za-z_-]{43}");
        assertThat(open.account().id()).isEqualTo(made.account().id());
        assertThat(open.roles())
                .containsExactly(
                        new HeldRole(
                                Role.PARTNER,
                                DONGSI,
                                LocalDate.of(2026, 11, 26),
                                Optional.of(LAST)));
    }

    @DisplayName("密钥只显示一次：库里和审计日志里都没有")
    @Test
    void the_secret_is_kept_nowhere() {
        Made made = people.partner(DONGSI);
        String secret = made.secret().split("_", 3)[2]; // it may hold one itself

        String everything =
                database.ownerJdbi()
                        .withHandle(
                                h ->
                                        h.createQuery(
                                                        "select string_agg(t::text, ' ') from"
                                                            + " (select to_jsonb(k)::text from"
                                                            + " account.api_key k union all select"
                                                            + " to_jsonb(e)::text from audit.entry"
                                                            + " e) t")
                                                .mapTo(String.class)
                                                .one());

        assertThat(everything).contains("key-make").doesNotContain(secret);
        byte[] kept =
                database.ownerJdbi()
                        .withHandle(
                                h ->
                                        h.createQuery("select token from account.api_key")
                                                .mapTo(byte[].class)
                                                .one());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
    }

    @Test
    void a_key_with_another_secret_opens_nothing() {
        String right = people.partner(DONGSI).secret();
        String other = people.partner(DONGSI).secret();
        String mixed = right.substring(0, 13) + other.substring(13);
        for (String wrong :
                List.of(mixed, right + "x", right.substring(1), "nyk_", "", "nyk_0_0")) {
            assertThat(people.keys.find(wrong, HERE)).as(wrong).isEmpty();
        }
        assertThat(people.keys.find(right, HERE)).isPresent();
    }

    @Test
    void it_opens_nothing_after_its_last_day() {
        String key = people.partner(DONGSI).secret();
        clock.advance(Duration.between(clock.instant(), Instant.parse("2026-12-26T15:59:59Z")));
        assertThat(people.keys.find(key, HERE)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(people.keys.find(key, HERE)).isEmpty();
    }

    @Test
    void when_it_was_last_used_is_known_to_the_minute() {
        Made made = people.partner(DONGSI);
        people.keys.find(made.secret(), HERE);
        Instant first = clock.instant();
        clock.advance(Duration.ofSeconds(59));
        people.keys.find(made.secret(), HERE);
        assertThat(key(made).usedAt()).contains(first);
        clock.advance(Duration.ofSeconds(1));
        people.keys.find(made.secret(), HERE);
        assertThat(key(made).usedAt()).contains(clock.instant());
    }

    @DisplayName("换密钥：旧的还能用7天")
    @Test
    void the_key_before_stays_good_for_a_week() {
        Made made = people.partner(DONGSI);
        String next = people.machines.rotate(made.account().id(), SomePeople.TEST);
        assertThat(people.keys.find(next, HERE)).isPresent();
        clock.advance(Machines.OVERLAP.minusSeconds(1));
        assertThat(people.keys.find(made.secret(), HERE)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(people.keys.find(made.secret(), HERE)).isEmpty();
        assertThat(people.keys.find(next, HERE)).isPresent();
    }

    @Test
    void a_revoked_key_opens_nothing_and_the_other_one_still_does() {
        Made made = people.partner(DONGSI);
        String next = people.machines.rotate(made.account().id(), SomePeople.TEST);
        String first = made.secret().substring(4, 12);
        people.machines.revoke(made.account().id(), first, SomePeople.TEST);
        assertThat(people.keys.find(made.secret(), HERE)).isEmpty();
        assertThat(people.keys.find(next, HERE)).isPresent();
    }

    @Test
    void what_was_ended_has_no_key_and_gets_none() {
        Made made = people.partner(DONGSI);
        people.machines.end(made.account().id(), SomePeople.TEST);
        assertThat(people.keys.find(made.secret(), HERE)).isEmpty();
        assertThatThrownBy(() -> people.machines.rotate(made.account().id(), SomePeople.TEST))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void it_is_used_from_its_networks_only() {
        Made made = (Made) make(wanted("平台", LAST, List.of("192.0.2.0/24", "2001:db8::/32"), 60));
        assertThat(people.keys.find(made.secret(), from("192.0.2.200"))).isPresent();
        assertThat(people.keys.find(made.secret(), from("2001:db8::7"))).isPresent();
        assertThat(people.keys.find(made.secret(), from("198.51.100.1"))).isEmpty();
        assertThat(people.keys.find(made.secret(), from("2001:db9::7"))).isEmpty();
    }

    @Test
    void wrong_keys_are_counted_and_do_not_fill_the_trail() {
        String ended = people.partner(DONGSI).secret();
        clock.advance(Duration.ofDays(40));
        IntStream.range(0, 60).forEach(_ -> people.keys.find(ended, HERE));
        List<String> entries =
                database.ownerJdbi()
                        .withHandle(
                                h ->
                                        h.createQuery(
                                                        "select action from audit.entry where"
                                                                + " result = 'refused'")
                                                .mapTo(String.class)
                                                .list());
        assertThat(entries).contains("account.key", "account.guess").hasSizeLessThan(30);
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_reason() {
        assertThat(make(wanted(" ", LAST, List.of(), 60))).isEqualTo(new Refused(Reason.NAME));
        assertThat(make(wanted("平台", LAST.minusMonths(2), List.of(), 60)))
                .isEqualTo(new Refused(Reason.DAYS));
        assertThat(make(wanted("平台", LAST.plusYears(3), List.of(), 60)))
                .isEqualTo(new Refused(Reason.DAYS));
        assertThat(make(wanted("平台", LAST, List.of("10.0.0.0/33"), 60)))
                .isEqualTo(new Refused(Reason.NETWORKS));
        assertThat(make(wanted("平台", LAST, List.of("everywhere"), 60)))
                .isEqualTo(new Refused(Reason.NETWORKS));
        assertThat(make(wanted("平台", LAST, List.of(), 0))).isEqualTo(new Refused(Reason.PACE));
        assertThat(people.machines.list()).isEmpty();
    }

    @DisplayName("设备的领取码只用一次：同时来许多，也只有一个拿到密钥")
    @Test
    void of_many_who_come_with_a_token_one_gets_the_key() {
        Made made = people.device(DONGSI);
        assertThat(people.keys.find(made.secret(), HERE)).isEmpty();

        List<String> keys =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(_ -> people.machines.provision(made.secret(), HERE))
                        .flatMap(Optional::stream)
                        .toList();

        assertThat(keys).hasSize(1);
        assertThat(people.keys.find(keys.getFirst(), HERE).orElseThrow().roles())
                .extracting(HeldRole::role)
                .containsExactly(Role.DEVICE);
    }

    @Test
    void a_token_lasts_a_day_and_a_new_one_takes_its_place() {
        Made made = people.device(DONGSI);
        String second = people.machines.rotate(made.account().id(), SomePeople.TEST);
        assertThat(people.machines.provision(made.secret(), HERE)).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(people.machines.provision(second, HERE)).isEmpty();
    }

    @DisplayName("设备和协同系统不是人：领取码不能设密码，不能再给别的角色")
    @Test
    void a_machine_is_no_person() {
        Made device = people.device(DONGSI);
        assertThat(people.links.find(device.secret())).isEmpty();
        assertThat(people.links.use(device.secret(), PASSWORD, HERE))
                .isEqualTo(new LinkResult.Gone());
        assertThat(people.give(device.account(), Role.UNIT_OFFICER))
                .isEqualTo(new RoleResult.Refused(RoleResult.Reason.NOT_FOR_PEOPLE));
        assertThatThrownBy(() -> people.accounts.person(device.account().id()))
                .isInstanceOf(NotFound.class);
        assertThat(people.accounts.list("", "", 100)).doesNotContain(device.account());
        Account person = people.invited();
        String link = people.links.make(person.id(), SomePeople.TEST);
        assertThat(people.machines.provision(link.substring(link.indexOf('=') + 1), HERE))
                .isEmpty();
    }

    private ApiKey key(Made made) {
        return people.machines.machine(made.account().id()).keys().getFirst();
    }

    private MachineResult make(NewMachine wanted) {
        return people.machines.make(wanted, SomePeople.TEST);
    }

    private static NewMachine wanted(
            String name, LocalDate until, List<String> networks, int perMinute) {
        return new NewMachine(
                AccountKind.PARTNER, name, DONGSI, Optional.empty(), until, networks, perMinute);
    }

    private static Origin from(String address) {
        return new Origin(address, "", "r");
    }
}
