package jp.musubi.addressee.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.musubi.addressee.domain.ExactRepeat;
import jp.musubi.addressee.domain.GivenItems;
import jp.musubi.addressee.domain.NonResidentRegister;
import jp.musubi.kernel.messaging.MessageLedger;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/**
 * 住登外者宛名情報管理 and 名寄せ情報管理 (機能ID 0310002, 0310003, 0310006, 0310008, 0310009, 0310022): change, delete, merge,
 * release, and the claim that keeps others from writing meanwhile. Each answers the record's new 履歴番号, and to a retry the same.
 */
@Stateless
@DenyAll
@Guarded
public class NonResidentChanges {

    private static final String TAKES_IN = "takes data in; the answer is a history number";

    private final NonResidentRegister register;
    private final ExactRepeat repeat;
    private final MessageLedger ledger;
    private final CurrentCaller caller;

    protected NonResidentChanges() {
        this(null, null, null, null);
    }

    @Inject
    public NonResidentChanges(NonResidentRegister register, ExactRepeat repeat, MessageLedger ledger, CurrentCaller caller) {
        this.register = register;
        this.repeat = repeat;
        this.ledger = ledger;
        this.caller = caller;
    }

    /** 変更: the basic information as it is from now on, as a whole. */
    @RolesAllowed({Roles.SYSTEM, Roles.STAFF})
    @Audited("addressee.non_resident.change")
    @DisclosesNothing(TAKES_IN)
    public int change(@NotNull @Valid NonResidentEdit edit, @NotNull Map<@NotNull NonResidentItem, @NotNull String> values) {
        return once(edit, List.of("change", repeat.messageId(caller.get().institution(), values)),
                () -> register.change(caller.get(), edit, new GivenItems(values)));
    }

    /** 名寄せ: the edited record from now on points to the main one; both keep their numbers. */
    @RolesAllowed({Roles.SYSTEM, Roles.STAFF})
    @Audited("addressee.non_resident.merge")
    @DisclosesNothing(TAKES_IN)
    public int merge(@NotNull @Valid NonResidentEdit edit, @NotNull NonResidentNumber main) {
        return once(edit, List.of("merge", main.value()), () -> register.merge(caller.get(), edit, main));
    }

    /** 名寄せ解除. */
    @RolesAllowed({Roles.SYSTEM, Roles.STAFF})
    @Audited("addressee.non_resident.release")
    @DisclosesNothing(TAKES_IN)
    public int release(@NotNull @Valid NonResidentEdit edit) {
        return once(edit, List.of("release"), () -> register.release(caller.get(), edit));
    }

    /** 削除, for example because he became a resident. History and number stay. */
    @RolesAllowed({Roles.SYSTEM, Roles.STAFF})
    @Audited("addressee.non_resident.delete")
    @DisclosesNothing(TAKES_IN)
    public int delete(@NotNull @Valid NonResidentEdit edit) {
        return once(edit, List.of("delete"), () -> register.delete(caller.get(), edit));
    }

    /** 排他制御: others may only view until {@link #leave} or until the claim runs out. */
    @RolesAllowed({Roles.SYSTEM, Roles.STAFF})
    @Audited("addressee.non_resident.claim")
    @DisclosesNothing("answers nothing")
    public void claim(@NotNull @Valid NonResidentEdit edit) {
        register.claim(caller.get(), edit);
    }

    @RolesAllowed({Roles.SYSTEM, Roles.STAFF})
    @Audited("addressee.non_resident.leave")
    @DisclosesNothing("answers nothing")
    public void leave(@NotNull @Valid NonResidentEdit edit) {
        register.leave(caller.get(), edit);
    }

    /** A retry is told the stored answer and not that somebody, who was he himself, saved first. */
    private int once(NonResidentEdit edit, List<String> act, Supplier<Integer> doing) {
        return ledger.once(edit.messageId(), List.of(act, edit.number().value(), edit.revision(), edit.operatorId()), Integer.class, doing);
    }
}
