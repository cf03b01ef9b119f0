package org.nuanyi.finder.internal;

import java.util.List;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.finder.FoundPlace;

/** Places in Dongcheng that everybody knows, for finding without a position or an address. */
final class Landmarks {

    /** Names, the usual one first; a point nobody would argue about, WGS-84. */
    private static final String DONGCHENG =
            """
            王府井 116.4055 39.9095
            北京站 116.4209 39.9036
            东单 116.4126 39.9069
            东四 116.4110 39.9230
            灯市口 116.4118 39.9154
            张自忠路 116.4113 39.9323
            北新桥 116.4109 39.9394
            雍和宫 116.4110 39.9464
            国子监,孔庙 116.4083 39.9444
            五道营胡同,五道营 116.4070 39.9484
            方家胡同 116.4084 39.9427
            安定门 116.4021 39.9477
            地坛,地坛公园 116.4100 39.9530
            和平里 116.4123 39.9574
            青年湖公园,青年湖 116.3995 39.9530
            柳荫公园 116.4005 39.9630
            东直门 116.4286 39.9400
            簋街,东直门内大街 116.4215 39.9399
            东四十条 116.4280 39.9323
            交道口 116.4023 39.9385
            南锣鼓巷 116.3967 39.9360
            鼓楼,钟鼓楼 116.3898 39.9404
            宽街 116.4025 39.9315
            什锦花园,什锦花园胡同 116.4060 39.9280
            隆福寺,隆福寺街 116.4085 39.9250
            中国美术馆,美术馆 116.4043 39.9248
            沙滩,五四大街 116.3999 39.9232
            景山公园,景山 116.3905 39.9245
            故宫,故宫博物院,紫禁城 116.3908 39.9163
            天安门 116.3913 39.9075
            国家博物馆 116.3957 39.9040
            劳动人民文化宫,太庙 116.3942 39.9105
            协和医院,北京协和医院 116.4114 39.9133
            东方广场 116.4090 39.9085
            北京医院 116.4105 39.9030
            同仁医院,北京同仁医院 116.4120 39.9012
            朝阳门 116.4280 39.9231
            建国门 116.4292 39.9072
            古观象台 116.4284 39.9061
            前门,前门大街 116.3917 39.8970
            鲜鱼口 116.3935 39.8943
            珠市口 116.3920 39.8894
            崇文门 116.4120 39.8997
            磁器口 116.4126 39.8917
            新世界百货,崇文门新世界 116.4120 39.8963
            广渠门 116.4370 39.8923
            广渠门内 116.4277 39.8923
            东花市 116.4285 39.8962
            红桥市场,红桥 116.4130 39.8868
            天坛,天坛公园 116.4066 39.8822
            天坛东门 116.4146 39.8823
            体育馆路,国家体育总局 116.4210 39.8835
            龙潭公园,龙潭湖 116.4330 39.8800
            夕照寺 116.4337 39.8855
            左安门 116.4335 39.8735
            永定门 116.3932 39.8711
            永定门外 116.3930 39.8650
            东华门 116.4000 39.9142
            """;

    record Landmark(List<String> names, FoundPlace place) {}

    private Landmarks() {}

    static List<Landmark> dongcheng() {
        return DONGCHENG.lines().map(Landmarks::read).toList();
    }

    private static Landmark read(String line) {
        String[] parts = line.split(" ");
        GeoPoint point = GeoPoint.wgs84(Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
        List<String> names = List.of(parts[0].split(","));
        return new Landmark(names, new FoundPlace(names.getFirst(), point));
    }
}
