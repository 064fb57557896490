// One statement for the token, one for the head, one comparison: the floor of what a hub does.
export default {
  fetch: (request, env) => env.TEAM.get(env.TEAM.idFromName("a")).fetch(request),
};

export class Team {
  constructor(state) {
    this.sql = state.storage.sql;
    this.sql.exec("CREATE TABLE IF NOT EXISTS member(token TEXT PRIMARY KEY)");
    this.sql.exec("CREATE TABLE IF NOT EXISTS change(version INTEGER PRIMARY KEY, etag TEXT)");
    this.sql.exec("INSERT OR IGNORE INTO member VALUES('Bearer a')");
    this.sql.exec("INSERT OR IGNORE INTO change VALUES(1, '\"1-a\"')");
  }

  fetch(request) {
    const token = request.headers.get("Authorization");
    if (this.sql.exec("SELECT 1 FROM member WHERE token = ?", token).toArray().length === 0) return new Response(null, { status: 401 });
    const [head] = this.sql.exec("SELECT version, etag FROM change ORDER BY version DESC LIMIT 1").toArray();
    const headers = { ETag: head.etag, "Cache-Control": "no-store" };
    if (request.headers.get("If-None-Match") === head.etag) return new Response(null, { status: 304, headers });
    return Response.json(head, { headers });
  }
}
