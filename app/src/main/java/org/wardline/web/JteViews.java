package org.wardline.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;
import org.wardline.database.EntriesOnDisk;

/** Finds the template that a controller names, such as {@code intake/referral}. */
final class JteViews implements ViewResolver, Ordered {
    private static final String REDIRECT = "redirect:";

    private final TemplateEngine templates;
    private final EntriesOnDisk entries;
    private final ApplicationContext context;

    JteViews(TemplateEngine templates, EntriesOnDisk entries, ApplicationContext context) {
        this.templates = templates;
        this.entries = entries;
        this.context = context;
    }

    @Override
    public View resolveViewName(String name, Locale locale) {
        if (name.startsWith(REDIRECT)) {
            // 303: what follows a form that was sent is always a GET.
            var view = new RedirectView(name.substring(REDIRECT.length()), true, false);
            view.setApplicationContext(context);
            return view;
        }
        var template = name + ".jte";
        if (!templates.hasTemplate(template)) {
            throw new IllegalStateException("There is no template of that name");
        }
        return new JteView(template);
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 10;
    }

    private final class JteView implements View {
        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        /**
         * Written only when it is whole: a template that fails leaves room for an error page. And only when the entries of
         * what it shows are on disk.
         */
        @Override
        public void render(
                @Nullable Map<String, ?> model,
                HttpServletRequest request,
                HttpServletResponse response)
                throws Exception {
            var out = new Utf8ByteOutput();
            templates.render(template, new HashMap<>(model == null ? Map.of() : model), out);
            entries.settle();
            response.setContentType(getContentType());
            response.setContentLength(out.getContentLength());
            out.writeTo(response.getOutputStream());
        }
    }
}
