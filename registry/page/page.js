// Each tap is sent at once and kept in this page's memory until the program says that it
// is saved. Nothing is put in the browser's storage: it would stay on the disk.
const channel = new BroadcastChannel("ankerpunt");
addEventListener("pageshow", event => event.persisted && location.reload());

const table = document.getElementById("table");
if (table) {
    channel.postMessage("table");
    watch(table);
} else {
    channel.addEventListener("message", () => location.reload()); // a desk does not stay in view
}
for (const button of document.querySelectorAll(".print")) {
    button.hidden = false;
    const paper = document.querySelector("iframe.paper");
    button.addEventListener("click", () => (paper ? paper.contentWindow : window).print());
}

function watch(form) {
    const waiting = new Map(); // what to send of each domain: only its last answer counts
    const words = name => document.getElementById("words-" + name).textContent;
    const said = document.getElementById("said"), count = document.getElementById("count");
    let busy = false, by_key = false, timer;
    document.documentElement.classList.add("scripted");

    form.addEventListener("keydown", () => { by_key = true; });
    form.addEventListener("pointerdown", () => { by_key = false; });
    form.addEventListener("change", event => {
        const field = event.target, domain = field.name.slice(2);
        if (field.name.startsWith("p-"))
            put("p-" + domain, { domain, mark: field.checked ? "yes" : "no" }, 0);
        else if (field.name.startsWith("s-") && field.value !== "")
            put("s-" + domain, { domain, score: field.value }, by_key ? 500 : 0);
    });
    form.addEventListener("click", event => {
        if (event.target.name === "undo") {
            event.preventDefault();
            put("s-" + event.target.value, { domain: event.target.value, undo: "yes" }, 0);
        }
    });
    form.addEventListener("submit", event => {
        if (waiting.size && event.submitter?.name === "save")
            event.preventDefault();
    });
    form.addEventListener("submit", event => event.defaultPrevented || waiting.clear()); // it sends all
    addEventListener("beforeunload", event => waiting.size && event.preventDefault());
    addEventListener("online", send);
    tell();

    function put(key, fields, pause) {
        waiting.delete(key);
        waiting.set(key, fields);
        clearTimeout(timer);
        timer = setTimeout(send, pause);
        setTimeout(tell, 800);
    }

    async function send() {
        if (busy || !waiting.size)
            return;
        const [key, fields] = waiting.entries().next().value;
        let pause = 0;
        busy = true;
        try {
            const answer = await fetch("/tap", {
                method: "POST", keepalive: true, signal: AbortSignal.timeout(5000),
                body: new URLSearchParams({ token: form.elements.token.value, ...fields }),
            });
            if (answer.status === 403 || answer.status === 409) {
                waiting.clear();
                return location.reload(); // another table by now, or none
            }
            if (!answer.ok && answer.status !== 400)
                throw answer.status;
            if (waiting.get(key) === fields) {
                waiting.delete(key);
                if (answer.ok)
                    choose(fields.domain, await answer.text());
            }
        } catch {
            pause = 1500;
        } finally {
            busy = false;
        }
        tell();
        timer = setTimeout(send, pause);
    }

    function choose(domain, kept) {
        const marked = kept.endsWith("!"), score = marked ? kept.slice(0, -1) : kept;
        form.elements["p-" + domain].checked = marked;
        const fields = form.elements["s-" + domain];
        for (const field of fields.length ? fields : [fields]) {
            if (field.type === "radio")
                field.checked = field.value === score;
            else if (document.activeElement !== field)
                field.value = /^[-0-9.]+$/.test(score) ? score : "";
        }
    }

    function tell() {
        const groups = [...form.querySelectorAll("fieldset")];
        const answered = groups.filter(group => group.querySelector("[type=radio]:checked") ||
            group.querySelector("[type=number]")?.value).length;
        write(said, waiting.size ? words("waiting").replace("%d", waiting.size) : words("saved"));
        write(count, words("count").replace("%zu", answered).replace("%zu", groups.length));
    }

    function write(where, text) {
        if (where.textContent !== text)
            where.textContent = text;
    }
}
