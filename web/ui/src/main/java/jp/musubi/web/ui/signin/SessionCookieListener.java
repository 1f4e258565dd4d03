package jp.musubi.web.ui.signin;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** WildFly 39 does not take SameSite from web.xml (seen on the wire), so it is set here. */
@WebListener
public class SessionCookieListener implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent start) {
        start.getServletContext().getSessionCookieConfig().setAttribute("SameSite", "Lax");
    }
}
