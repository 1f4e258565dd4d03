package jp.musubi.addressee.boundary;

import java.util.List;
import jp.musubi.kernel.error.BusinessException;

/** A message to the 住登外者 registry that was turned away, with every fault that was found in it. */
public class NumberingRefused extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final transient List<NumberingFault> faults;

    public NumberingRefused(List<NumberingFault> faults) {
        super(faults.get(0).error(), faults.get(0).namedEn());
        this.faults = List.copyOf(faults);
    }

    public static NumberingRefused of(NonResidentError error, Object... arguments) {
        return new NumberingRefused(List.of(NumberingFault.of(error, arguments)));
    }

    public List<NumberingFault> faults() {
        return faults;
    }
}
