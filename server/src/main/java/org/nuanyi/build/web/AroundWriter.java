package org.nuanyi.build.web;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.nuanyi.build.Project;
import org.nuanyi.build.Surroundings;
import org.nuanyi.build.Surroundings.Around;
import org.nuanyi.build.Surroundings.NearProject;
import org.nuanyi.build.Surroundings.NearStation;
import org.nuanyi.build.internal.Nearness;
import org.nuanyi.build.web.AroundView.Near;
import org.nuanyi.kernel.page.DistanceWords;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;

/** Puts what lies around a place into words. Thread-safe. */
@Singleton
final class AroundWriter {

    private final Surroundings surroundings;

    AroundWriter(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Empty where the place is not known. */
    Optional<AroundView> write(Scope reader, Project project, Language language) {
        return project.site()
                .map(site -> surroundings.around(reader, project.code(), site))
                .map(around -> write(around, language));
    }

    private static AroundView write(Around around, Language language) {
        return new AroundView(
                around.at().rounded(),
                around.tooNear().map(one -> tooNear(one, language)).orElse(""),
                around.stations().stream().map(one -> near(one, language)).toList(),
                around.projects().stream().map(one -> near(one, language)).toList());
    }

    private static String tooNear(NearStation one, Language language) {
        String metres = DistanceWords.of(one.found().distanceMetres(), language);
        return language.pick(
                        "离开放着的“%s”直线只有%s，不到 300 米。",
                        "“%s” is in service and only %s away," + " less than 300 m.")
                .formatted(one.found().station().profile().name(), metres);
    }

    private static Near near(NearStation one, Language language) {
        boolean walked = !one.way().estimate();
        return new Near(
                one.found().station().profile().name(),
                "/desk/stations/" + one.found().station().code(),
                Nearness.isInService(one)
                        ? language.pick("开放", "in service")
                        : language.pick("暂停", "suspended"),
                walked
                        ? language.pick("步行 ", "on foot ")
                                + DistanceWords.of(one.way().metres(), language)
                        : straight(one.found().distanceMetres(), language),
                walked ? language.pick("%d 分钟", "%d min").formatted(one.way().minutes()) : "",
                one.at().rounded());
    }

    private static Near near(NearProject one, Language language) {
        return new Near(
                one.project().outline().name(),
                BuildSection.PATH + "/" + one.project().code(),
                language.pick("在建", "being built"),
                straight(one.metres(), language),
                "",
                one.at().rounded());
    }

    private static String straight(double metres, Language language) {
        return language.pick("直线 ", "straight ") + DistanceWords.of(metres, language);
    }
}
