package jp.musubi.web.cardhelper;

import java.awt.GridLayout;
import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/** Asks in a window of its own, which closes when the challenge ends. */
final class WindowHolder implements Holder {

    private static final int GAP = 6;

    private final Clock clock;

    WindowHolder(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Consent> ask(ChallengeDemand demand, Tries triesLeft) {
        AtomicReference<Consent> consent = new AtomicReference<>();
        try {
            SwingUtilities.invokeAndWait(() -> {
                try (PaperCopy copies = new PaperCopy()) {
                    consent.set(typed(demand, triesLeft, copies));
                }
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
        return Optional.ofNullable(consent.get());
    }

    @Override
    public void tell(String sentence) {
        SwingUtilities.invokeLater(() -> JOptionPane.showMessageDialog(null, sentence, Texts.of("window.title"), JOptionPane.PLAIN_MESSAGE));
    }

    /** @return null when he does not want to */
    private Consent typed(ChallengeDemand demand, Tries triesLeft, PaperCopy copies) {
        JTextField pairing = new JTextField();
        JPasswordField pin = new JPasswordField();
        JPanel panel = new JPanel(new GridLayout(0, 1, GAP, GAP));
        TerminalHolder.shown(demand, triesLeft).forEach(line -> panel.add(new JLabel(line)));
        demand.paper().ifPresent(paper -> panel.add(look(paper, copies)));
        labelled(panel, Texts.of("ask.pairing"), pairing);
        labelled(panel, Texts.of("ask.pin." + demand.purpose().pin().key()), pin);
        JOptionPane pane = new JOptionPane(panel, JOptionPane.PLAIN_MESSAGE, JOptionPane.OK_CANCEL_OPTION);
        JDialog dialog = pane.createDialog(Texts.of("window.title"));
        dialog.setAlwaysOnTop(true);
        Timer end = new Timer((int) Math.max(0, Duration.between(clock.instant(), demand.until()).toMillis()), tick -> dialog.dispose());
        end.setRepeats(false);
        end.start();
        dialog.setVisible(true);
        end.stop();
        dialog.dispose();
        return Integer.valueOf(JOptionPane.OK_OPTION).equals(pane.getValue()) ? new Consent(pairing.getText().strip(), pin.getPassword()) : null;
    }

    private static JButton look(Paper paper, PaperCopy copies) {
        JButton button = new JButton(Texts.of("ask.look"));
        button.addActionListener(click -> {
            if (!copies.open(paper)) {
                JOptionPane.showMessageDialog(button, Texts.of("shown.no_copy"), Texts.of("window.title"), JOptionPane.PLAIN_MESSAGE);
            }
        });
        return button;
    }

    private static void labelled(JPanel panel, String text, JTextField field) {
        JLabel label = new JLabel(text);
        label.setLabelFor(field);
        panel.add(label);
        panel.add(field);
    }
}
