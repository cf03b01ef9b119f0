package org.nuanyi.kernel.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.nuanyi.kernel.web.ErrorPage;

/** Says what went wrong in the reader's language, and the way on. */
@Singleton
public class DesignedErrorPage implements ErrorPage {

    @CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance error(Frame frame, ErrorView view);

        private Templates() {}
    }

    /**
     * What an error page says.
     *
     * @param requestId to quote when asking for help; empty where nobody can help
     */
    record ErrorView(int status, String title, String text, String requestId) {}

    @Override
    public String html(HttpServerRequest request, int status, String sentence, String requestId) {
        Frame frame = Frames.of(request);
        ErrorView view = view(frame.language(), status, requestId);
        return Templates.error(frame, view).setLocale(frame.locale()).render();
    }

    private static ErrorView view(Language language, int status, String requestId) {
        return switch (status) {
            case 403 ->
                    new ErrorView(
                            status,
                            language.pick("没有权限", "You have no right to this"),
                            language.pick(
                                    "这件事不归你的角色管，或者表单是从别的网站送来的。需要权限的话，请找安全管理员。",
                                    "None of your roles may do this, or the form was sent from"
                                            + " another site. Ask the security administrator if you"
                                            + " need the right."),
                            "");
            case 404 ->
                    new ErrorView(
                            status,
                            language.pick("没有这个页面", "There is no such page"),
                            language.pick(
                                    "驿站可能搬了或撤了，也可能是编号抄错了一位。回到首页，找离你最近、现在开着的驿站。",
                                    "The station may have moved or closed, or a digit of its number"
                                        + " is wrong. Go back and find the nearest one that is open"
                                        + " now."),
                            "");
            case 429, 503 ->
                    new ErrorView(
                            status,
                            language.pick("现在人太多", "Too many people at once"),
                            language.pick("请过一分钟再试。", "Please try again in a minute."),
                            "");
            default ->
                    status < 500
                            ? notUnderstood(language, status)
                            : failed(language, status, requestId);
        };
    }

    private static ErrorView notUnderstood(Language language, int status) {
        return new ErrorView(
                status,
                language.pick("这个网址看不懂", "This address cannot be understood"),
                language.pick(
                        "链接可能没有复制完整。回到首页重新找。",
                        "The link may be incomplete. Start again from the first page."),
                "");
    }

    private static ErrorView failed(Language language, int status, String requestId) {
        return new ErrorView(
                status,
                language.pick("这边出错了", "Something went wrong here"),
                language.pick(
                        "不是你的问题，错误已经记下。请再试一次。",
                        "It is not your fault, and it has been noted. Please try again."),
                requestId);
    }
}
