package org.nuanyi.core.hours.han;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanyi.core.hours.han.Token.Clock;
import org.nuanyi.core.hours.han.Token.Count;
import org.nuanyi.core.hours.han.Token.DayOfMonth;
import org.nuanyi.core.hours.han.Token.Mark;
import org.nuanyi.core.hours.han.Token.Month;
import org.nuanyi.core.hours.han.Token.Weekdays;

/** Cuts a text into lexemes; refuses at the first piece it does not know. */
final class Lexer {

    private static final String HAN = "[〇零一二两三四五六七八九十]";
    private static final String NUMBER = "(\\d{1,2}|" + HAN + "{1,3})";

    private static final Pattern SPACE = Pattern.compile(" +");
    private static final Pattern DASH = Pattern.compile("-+");
    private static final Pattern APPOINTMENT = Pattern.compile("[请需要须可凭]{0,2}(?:提前)?预约(?:制|开放)?");
    private static final Pattern NOTICE =
            Pattern.compile("(?:具体)?(?:开放|营业|服务)?(?:时间)?(?:请?以\\p{IsHan}{1,10}?为准|另行(?:通知|公告))");
    private static final Pattern COLON_CLOCK =
            Pattern.compile("(\\d{1,2}):(\\d{2})(?::00)?(?:时|点|分)?(?![\\d:])");
    private static final Pattern ALL_DAY =
            Pattern.compile(
                    "(?:全天候? ?)?(?:7x)?(?:24|二十四) ?(?:个?小时|h)(?![制a-z])"
                            + "(?: ?(?:全天候?|不间断|不打烊))?|24/7|7x24");
    private static final Pattern SPOKEN_CLOCK =
            Pattern.compile(
                    NUMBER
                            + "(?:点钟?|时)(?![间段])(?:(整|半|[一三]刻)|(\\d{2}|"
                            + HAN
                            + "{2,3})(?![\\d:点时]|"
                            + HAN
                            + ")分?)?");
    private static final Pattern WEEKDAYS =
            Pattern.compile(
                    "(?:每逢|逢|每)?(?:周|星期|礼拜)"
                            + "(?:([一二三四五六日天]{2,7})(?![点时]|"
                            + HAN
                            + ")|([一二三四五六日天])|([1-7])(?![\\d:点时]))");
    private static final Pattern MORE_WEEKDAYS =
            Pattern.compile("([一二三四五六日天])(?![点时月号日]|" + HAN + ")");
    private static final Pattern MORE_DIGITS = Pattern.compile("([1-7])(?![\\d:点时.月号日-])");
    private static final Pattern MONTH = Pattern.compile(NUMBER + "月份?");
    private static final Pattern DAY_OF_MONTH = Pattern.compile(NUMBER + "[日号]");
    private static final Pattern COUNT = Pattern.compile("(\\d{1,2})(?!\\d)|(" + HAN + "{1,3})");

    private static final String WEEK = "一二三四五六日";

    private final String written;
    private final String text;
    private final List<Lexeme> lexemes = new ArrayList<>();
    private int at;

    private Lexer(String written) {
        this.written = written;
        this.text = HanText.normalise(written);
    }

    static List<Lexeme> cut(String text) {
        Lexer lexer = new Lexer(text);
        while (lexer.skipSpace() < text.length()) {
            lexer.next();
        }
        return List.copyOf(lexer.lexemes);
    }

    private int skipSpace() {
        match(SPACE);
        return at;
    }

    private void next() {
        if (match(APPOINTMENT).isPresent()) {
            throw Unreadable.appointment();
        }
        int from = at;
        Token token = findToken().orElseThrow(() -> Unreadable.word(unknownAt(from)));
        lexemes.add(new Lexeme(token, from, at));
    }

    private Optional<Token> findToken() {
        return moreWeekdays()
                .or(() -> match(ALL_DAY).map(m -> Mark.ALL_DAY))
                .or(() -> match(NOTICE).map(m -> Mark.NOTICE))
                .or(() -> match(COLON_CLOCK).map(Lexer::colonClock))
                .or(this::weekdays)
                .or(this::longWord)
                .or(() -> match(SPOKEN_CLOCK).map(Lexer::spokenClock))
                .or(() -> match(MONTH).map(m -> new Month(number(m.group(1)))))
                .or(() -> match(DAY_OF_MONTH).map(m -> new DayOfMonth(number(m.group(1)))))
                .or(() -> match(COUNT).map(m -> new Count(number(m.group()))))
                .or(() -> match(DASH).map(m -> Mark.TO));
    }

    private Optional<Token> longWord() {
        Optional<Lexeme> word = Words.findAt(text, at);
        word.ifPresent(w -> at = w.to());
        return word.map(Lexeme::token);
    }

    private Optional<Token> weekdays() {
        return match(WEEKDAYS).map(m -> new Weekdays(days(letters(m))));
    }

    /** 五 in 周一至五, 日 in 周六、日: a day without 周, right after one with it. */
    private Optional<Token> moreWeekdays() {
        int last = lexemes.size() - 1;
        boolean joined =
                last >= 1
                        && (isLast(Mark.TO) || isLast(Mark.AND) || isLast(Mark.COMMA))
                        && lexemes.get(last - 1).token() instanceof Weekdays;
        if (!joined) {
            return Optional.empty();
        }
        boolean digits = Character.isDigit(text.charAt(lexemes.get(last - 1).to() - 1));
        return match(digits ? MORE_DIGITS : MORE_WEEKDAYS).map(m -> new Weekdays(days(letters(m))));
    }

    private boolean isLast(Mark mark) {
        return lexemes.getLast().token() == mark;
    }

    private static String letters(Matcher found) {
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        throw new IllegalStateException("no group matched in " + found.group());
    }

    private static DaySet days(String letters) {
        DaySet days = DaySet.NONE;
        for (char letter : letters.toCharArray()) {
            DaySet day = DaySet.of(day(letter));
            if (days.overlaps(day)) {
                throw Unreadable.word(letters);
            }
            days = days.and(day);
        }
        return days;
    }

    private static DayOfWeek day(char letter) {
        if (Character.isDigit(letter)) {
            return DayOfWeek.of(letter - '0');
        }
        return letter == '天' ? DayOfWeek.SUNDAY : DayOfWeek.of(WEEK.indexOf(letter) + 1);
    }

    private static Token colonClock(Matcher found) {
        String hour = found.group(1);
        boolean padded = hour.length() == 2 && hour.charAt(0) == '0';
        Clock.Style style = padded ? Clock.Style.PADDED : Clock.Style.COLON;
        return clock(number(hour), number(found.group(2)), style, found.group());
    }

    private static Token spokenClock(Matcher found) {
        String hour = found.group(1);
        boolean padded = hour.length() == 2 && hour.charAt(0) == '0';
        Clock.Style style = padded ? Clock.Style.PADDED : Clock.Style.SPOKEN;
        return clock(number(hour), minute(found), style, found.group());
    }

    private static int minute(Matcher found) {
        String fraction = found.group(2);
        if (fraction == null) {
            return found.group(3) == null ? 0 : number(found.group(3));
        }
        return switch (fraction) {
            case "半" -> 30;
            case "一刻" -> 15;
            case "三刻" -> 45;
            default -> 0;
        };
    }

    private static Token clock(int hour, int minute, Clock.Style style, String text) {
        if (hour > 24 || minute > 59 || hour == 24 && minute > 0) {
            throw Unreadable.impossible(text);
        }
        return new Clock(hour, minute, style);
    }

    private static int number(String digits) {
        return HanNumber.parse(digits).orElseThrow(() -> Unreadable.word(digits));
    }

    private Optional<Matcher> match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher);
    }

    private String unknownAt(int from) {
        int to = Math.min(text.length(), from + 8);
        return written.substring(from, to).strip();
    }
}
