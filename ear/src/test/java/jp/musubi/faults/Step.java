package jp.musubi.faults;

import java.util.function.ToIntFunction;

/** The gaps of an exchange that is answered automatically. */
enum Step implements Gap {
    INQUIRY_SENT("/inquiries", false, Remains::notAtHub),
    PROVISION_ANSWERED("/provisions", true, Remains::notBackAtHub),
    PROVISION_ASKED("/provisions", false, Remains::notAtProvider),
    INQUIRY_ANSWERED("/inquiries", true, Remains::notBackAtRequester);

    private final String operation;
    private final boolean answer;
    private final ToIntFunction<Remains> remains;

    Step(String operation, boolean answer, ToIntFunction<Remains> remains) {
        this.operation = operation;
        this.answer = answer;
        this.remains = remains;
    }

    @Override
    public boolean isAt(String path, boolean itsAnswer) {
        return answer == itsAnswer && path.endsWith(operation);
    }

    /** How many exchanges a dead node's books show in this gap. */
    int in(Remains books) {
        return remains.applyAsInt(books);
    }
}
