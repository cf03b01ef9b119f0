package org.nuanyi.cabinet;

import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.account.Lockout;
import org.nuanyi.cabinet.SignInResult.Reason;
import org.nuanyi.cabinet.SignInResult.Refused;
import org.nuanyi.cabinet.SignInResult.SignedIn;
import org.nuanyi.cabinet.internal.PhoneStore;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.crypto.Tokens;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * The phones by which members open cabinets. A member types the number of the card once, the
 * union's register says yes, and the phone is remembered by a token. Who has left is out at the
 * next request. Neither number, digits nor openid are kept or logged. Thread-safe.
 */
@Singleton
public final class MemberPhones {

    /** How long a phone that is not used is remembered. */
    public static final Duration LASTS = Duration.ofDays(180);

    private static final Logger LOG = System.getLogger(MemberPhones.class.getName());

    /** Four digits are soon tried through: those of one card slowly. */
    private static final int FREE_BY_CARD = 5;

    /** Behind one address there may be an office. */
    private static final int FREE_BY_NETWORK = 20;

    private static final Duration SEEN_EVERY = Duration.ofHours(1);
    private static final Scope KEEPER = Scope.system("cabinet", Reach.everything());

    private final Scopes scopes;
    private final Members members;
    private final Optional<UnionRegister> register;
    private final Sealing sealing;
    private final Lockout lockout;
    private final Clock clock;
    private final Tokens tokens = new Tokens();

    MemberPhones(
            Jdbi jdbi,
            Members members,
            Optional<UnionRegister> register,
            Sealing sealing,
            Clock clock) {
        this.scopes = new Scopes(jdbi);
        this.members = members;
        this.register = register;
        this.sealing = sealing;
        this.lockout = new Lockout(jdbi, sealing, clock);
        this.clock = clock;
    }

    /** Somebody types a number and four digits. */
    public SignInResult signIn(SignInRequest request) {
        String number = request.number().replaceAll("\\s", "");
        if (!Members.isNumber(number) || !request.phoneEnd().matches("[0-9]{4}")) {
            return new Refused(Reason.MALFORMED);
        }
        if (register.isEmpty()) {
            return new Refused(Reason.NO_ANSWER);
        }
        String byNetwork = "cabinet network " + request.network();
        String byCard = "cabinet card " + number;
        if (!lockout.begin(byNetwork, FREE_BY_NETWORK).allowed()
                || !lockout.begin(byCard, FREE_BY_CARD).allowed()) {
            return new Refused(Reason.WAIT);
        }
        try {
            if (!register.get().isMember(number, request.phoneEnd())) {
                return new Refused(Reason.STRANGER);
            }
        } catch (RegisterTrouble trouble) {
            LOG.log(Level.WARNING, trouble.getMessage());
            lockout.takeBack(byCard);
            lockout.takeBack(byNetwork);
            return new Refused(Reason.NO_ANSWER);
        }
        lockout.right(byCard);
        lockout.takeBack(byNetwork);
        return new SignedIn(remember(members.enrol(number), request.wechat()));
    }

    /** Whoever WeChat knows so, if one of their phones is a member's: a token for this one. */
    public Optional<String> signIn(String openid) {
        Instant after = clock.instant().minus(LASTS);
        return scopes.in(KEEPER, handle -> new PhoneStore(handle).byWeChat(names(openid), after))
                .map(member -> remember(member, Optional.of(wechat(openid))));
    }

    /** By what a phone is bound to somebody's WeChat: a keyed hash. */
    public String wechat(String openid) {
        return names(openid).getFirst();
    }

    /** By today's suite, and by those before. */
    private List<String> names(String openid) {
        return sealing.fingerprints("wechat openid " + openid).stream()
                .map(HexFormat.of()::formatHex)
                .toList();
    }

    private String remember(String member, Optional<String> wechat) {
        String token = tokens.draw();
        Instant now = clock.instant();
        scopes.use(
                KEEPER,
                handle -> {
                    PhoneStore phones = new PhoneStore(handle);
                    phones.forgetOld(now.minus(LASTS));
                    phones.add(Tokens.hash(token), member, wechat, now);
                });
        return token;
    }

    /** Whose phone holds the token, as {@link Asking#member}; empty where it holds no longer. */
    public Optional<String> member(String token) {
        if (!Tokens.isToken(token)) {
            return Optional.empty();
        }
        byte[] hash = Tokens.hash(token);
        Instant now = clock.instant();
        Optional<PhoneStore.Known> known =
                scopes.in(KEEPER, handle -> new PhoneStore(handle).find(hash, now.minus(LASTS)));
        known.filter(phone -> !phone.seenAt().plus(SEEN_EVERY).isAfter(now))
                .ifPresent(
                        phone ->
                                scopes.use(
                                        KEEPER, handle -> new PhoneStore(handle).see(hash, now)));
        return known.map(PhoneStore.Known::member);
    }

    /** The phone is nobody's any more. */
    public void signOut(String token) {
        scopes.use(KEEPER, handle -> new PhoneStore(handle).remove(Tokens.hash(token)));
    }
}
