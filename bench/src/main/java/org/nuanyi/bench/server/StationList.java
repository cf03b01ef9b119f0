package org.nuanyi.bench.server;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** A made-up list of stations as a union would send it, in CSV. */
final class StationList {

    private static final String[] HOURS = {
        "09:00-17:30", "周一至周五 08:30-12:00,13:30-17:00", "24小时", "每天 06:00-22:00", "工作日 9:00-18:00"
    };
    private static final String[] FACILITIES = {
        "饮用水;座椅", "饮用水;微波炉;手机充电", "热水;空调;座椅;急救箱;Wi-Fi", "饮用水;热水;微波炉;卫生间"
    };

    private StationList() {}

    static void write(Path file, int rows, long seed) throws IOException {
        Random random = new Random(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("编号,名称,地址,经度,纬度,开放时间,设施,联系电话\n");
            for (int i = 1; i <= rows; i++) {
                out.write(
                        String.format(
                                Locale.ROOT,
                                "B%06d,测试路%d号暖心驿站,北京市东城区测试路%d号,%.6f,%.6f,\"%s\",%s,010-5555%04d\n",
                                i,
                                i,
                                i,
                                116.2 + 0.5 * random.nextDouble(),
                                39.7 + 0.5 * random.nextDouble(),
                                HOURS[random.nextInt(HOURS.length)],
                                FACILITIES[random.nextInt(FACILITIES.length)],
                                random.nextInt(10_000)));
            }
        }
    }
}
