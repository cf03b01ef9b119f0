package org.nuanyi.core.hours;

import static org.nuanyi.core.hours.HolidayYear.off;

import java.util.List;

/** The lists the General Office of the State Council has announced: 2024, 2025, 2026. */
final class ChinaHolidays {

    static final List<HolidayYear> YEARS =
            List.of(
                    HolidayYear.of(
                            2024,
                            off("元旦", "01-01", "01-01"),
                            off("春节", "02-10", "02-17", "02-04", "02-18"),
                            off("清明节", "04-04", "04-06", "04-07"),
                            off("劳动节", "05-01", "05-05", "04-28", "05-11"),
                            off("端午节", "06-10", "06-10"),
                            off("中秋节", "09-15", "09-17", "09-14"),
                            off("国庆节", "10-01", "10-07", "09-29", "10-12")),
                    HolidayYear.of(
                            2025,
                            off("元旦", "01-01", "01-01"),
                            off("春节", "01-28", "02-04", "01-26", "02-08"),
                            off("清明节", "04-04", "04-06"),
                            off("劳动节", "05-01", "05-05", "04-27"),
                            off("端午节", "05-31", "06-02"),
                            off("国庆节、中秋节", "10-01", "10-08", "09-28", "10-11")),
                    HolidayYear.of(
                            2026,
                            off("元旦", "01-01", "01-03", "01-04"),
                            off("春节", "02-15", "02-23", "02-14", "02-28"),
                            off("清明节", "04-04", "04-06"),
                            off("劳动节", "05-01", "05-05", "05-09"),
                            off("端午节", "06-19", "06-21"),
                            off("中秋节", "09-25", "09-27"),
                            off("国庆节", "10-01", "10-07", "09-20", "10-10")));

    private ChinaHolidays() {}
}
