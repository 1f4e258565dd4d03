package jp.musubi.addressee.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.musubi.addressee.domain.NumberFile;
import jp.musubi.addressee.domain.NumberTranslator;
import jp.musubi.addressee.domain.SystemDuties;
import jp.musubi.addressee.domain.TranslationOutcome;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/**
 * 番号変換 for the institution's own systems, row by row: good rows go on, the others stand in the error list
 * (共通機能標準仕様書 2.1 §2.4.2).
 */
@Stateless
@DenyAll
@Guarded
public class NumberTranslations {

    private static final String NUMBERS_ONLY = "numbers for numbers, for an operation of the asking system, which records it";

    private final NumberTranslator translator;
    private final SystemDuties duties;
    private final CurrentCaller caller;

    protected NumberTranslations() {
        this(null, null, null);
    }

    @Inject
    public NumberTranslations(NumberTranslator translator, SystemDuties duties, CurrentCaller caller) {
        this.translator = translator;
        this.duties = duties;
        this.caller = caller;
    }

    /** @throws BusinessException BUSINESS_ID_OF_ANOTHER_SYSTEM when the numbers of a system are wanted that the caller is not */
    @RolesAllowed(Roles.SYSTEM)
    @Audited("addressee.translation.numbers")
    @DisclosesNothing(NUMBERS_ONLY)
    public TranslatedNumbers translate(@NotNull @Valid TranslateNumbers command) {
        List<TranslationOutcome> outcomes = translate(command.direction(),
                BusinessSystem.of(command.businessId(), command.ownSystemId()), command.numbers());
        List<TranslatedNumbers.Row> translated = new ArrayList<>(outcomes.size());
        for (int row = 1; row <= outcomes.size(); row++) {
            int place = row;
            outcomes.get(row - 1).translated().ifPresent(number ->
                    translated.add(new TranslatedNumbers.Row(place, command.numbers().get(place - 1), number)));
        }
        return new TranslatedNumbers(translated, rejected(outcomes));
    }

    /** @throws BusinessException when the file is no CSV or has too many rows; BUSINESS_ID_OF_ANOTHER_SYSTEM */
    @RolesAllowed(Roles.SYSTEM)
    @Audited("addressee.translation.file")
    @DisclosesNothing(NUMBERS_ONLY)
    public TranslatedFile translate(@NotNull @Valid TranslateFile command) {
        NumberFile file = NumberFile.read(command.file(), command.column());
        List<TranslationOutcome> outcomes = translate(command.direction(),
                BusinessSystem.of(command.businessId(), command.ownSystemId()), file.numbers());
        List<RejectedRow> rejected = rejected(outcomes);
        return new TranslatedFile(outcomes.size() - rejected.size(), file.with(outcomes.stream().map(TranslationOutcome::translated).toList()),
                rejected);
    }

    private List<TranslationOutcome> translate(TranslationDirection direction, Optional<BusinessSystem> system, List<String> numbers) {
        Caller asking = caller.get();
        if (system.filter(named -> !duties.of(asking.institution(), asking.id()).cover(named)).isPresent()) {
            throw new BusinessException(AddresseeError.BUSINESS_ID_OF_ANOTHER_SYSTEM);
        }
        return translator.translate(asking.institution(), new NumberTranslator.Way(direction, system), numbers);
    }

    private static List<RejectedRow> rejected(List<TranslationOutcome> outcomes) {
        List<RejectedRow> rejected = new ArrayList<>();
        for (int row = 1; row <= outcomes.size(); row++) {
            int place = row;
            outcomes.get(row - 1).refusal().ifPresent(refusal ->
                    rejected.add(RejectedRow.of(place, refusal)));
        }
        return rejected;
    }
}
