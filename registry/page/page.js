// Nothing is put in the browser's storage: it would stay on the disk.
addEventListener("pageshow", event => event.persisted && location.reload());
