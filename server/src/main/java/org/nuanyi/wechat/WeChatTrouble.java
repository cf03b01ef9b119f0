package org.nuanyi.wechat;

/** WeChat refused, or could not be reached. */
public final class WeChatTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Codes of a token that is no longer good (公众号 return codes). */
    private static final int INVALID_TOKEN = 40001;

    private static final int WRONG_TOKEN = 40014;
    private static final int EXPIRED_TOKEN = 42001;

    private final int code;

    /**
     * @param code WeChat's errcode; 0 where it was not reached
     */
    public WeChatTrouble(int code, String message) {
        super(message);
        this.code = code;
    }

    /** Whether a new access token helps. */
    public boolean isStaleToken() {
        return code == INVALID_TOKEN || code == WRONG_TOKEN || code == EXPIRED_TOKEN;
    }
}
