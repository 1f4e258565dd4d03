package jp.musubi.identity.boundary;

/** 職員アカウントの変更の内容. */
public enum StaffAct {
    /** 新規. A new account, with a one-time code to enrol. */
    REGISTER,
    /** 変更. Other roles, office, employer or name. */
    CHANGE,
    /** 再登録. Voids password and authenticator, with a one-time code to enrol anew. */
    RENEW,
    /** 停止の解除. */
    LIFT,
    /** 停止. Takes effect at once, by one administrator; never proposed. */
    SUSPEND
}
