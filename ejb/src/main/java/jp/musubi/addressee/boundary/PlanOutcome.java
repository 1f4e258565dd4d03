package jp.musubi.addressee.boundary;

/** 予定の結果. What became of a move that was told before its day. */
public enum PlanOutcome {
    /** 反映. On its day the record said so. */
    APPLIED,
    /** 差替え. A later plan took its place. */
    REPLACED,
    /** 取消し. The sender took it back. */
    CANCELLED,
    /** 先の異動. On its day the person was no resident any more, or something later was known. */
    OVERTAKEN
}
