package jp.musubi.web.ui.error;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link PlainExceptionHandler} in front of the server's own handler. */
public class PlainExceptionHandlerFactory extends ExceptionHandlerFactory {

    public PlainExceptionHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new PlainExceptionHandler(getWrapped().getExceptionHandler());
    }
}
