package team

// steps make the database what it is, one statement each; a published step stays as it is, and new
// ones are added at the end. How many were taken stands in meta under "steps".
var steps = []string{
	`CREATE TABLE change(
		version INTEGER PRIMARY KEY, nonce TEXT NOT NULL UNIQUE, etag TEXT NOT NULL, at_ms INTEGER NOT NULL,
		member TEXT NOT NULL, note TEXT NOT NULL, root TEXT NOT NULL, signer TEXT NOT NULL, signature TEXT NOT NULL,
		items INTEGER NOT NULL) STRICT`,
	`CREATE TABLE op(id TEXT NOT NULL, version INTEGER NOT NULL, doc TEXT, PRIMARY KEY(id, version)) STRICT, WITHOUT ROWID`,
	`CREATE TABLE item(id TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
	`CREATE INDEX item_by_version ON item(version, id)`,

	// A change goes in through this view, so that its row, its operations and the items that they move
	// are one statement. "->" gives a document of null as the text 'null'.
	`CREATE VIEW proposal AS
		SELECT version, nonce, etag, at_ms, member, note, root, signer, signature, '' AS ops FROM change`,
	`CREATE TRIGGER proposal_accepted INSTEAD OF INSERT ON proposal BEGIN
		INSERT INTO change VALUES(NEW.version, NEW.nonce, NEW.etag, NEW.at_ms, NEW.member, NEW.note, NEW.root,
			NEW.signer, NEW.signature, json_array_length(NEW.ops));
		INSERT INTO op SELECT value->>'$.id', NEW.version, NULLIF(value->'$.doc', 'null') FROM json_each(NEW.ops);
		INSERT INTO item SELECT value->>'$.id', NEW.version FROM json_each(NEW.ops) WHERE true
			ON CONFLICT(id) DO UPDATE SET version = excluded.version;
	END`,
	`CREATE TRIGGER change_in_order BEFORE INSERT ON change
		WHEN NEW.version <> (SELECT COALESCE(MAX(version), 0) + 1 FROM change)
		BEGIN SELECT RAISE(ABORT, 'keepmum: not the next version'); END`,
	`CREATE TRIGGER change_stays BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'keepmum: history stays'); END`,
	`CREATE TRIGGER change_remains BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'keepmum: history stays'); END`,
	`CREATE TRIGGER op_stays BEFORE UPDATE ON op BEGIN SELECT RAISE(ABORT, 'keepmum: history stays'); END`,
	`CREATE TRIGGER op_remains BEFORE DELETE ON op BEGIN SELECT RAISE(ABORT, 'keepmum: history stays'); END`,

	// Of tokens and invitations the database holds hashes only.
	`CREATE TABLE member(
		id TEXT PRIMARY KEY, role TEXT NOT NULL, token_hash TEXT NOT NULL UNIQUE, label TEXT NOT NULL,
		joined_ms INTEGER NOT NULL, revoked_ms INTEGER) STRICT, WITHOUT ROWID`,
	`CREATE TABLE invite(
		hash TEXT PRIMARY KEY, role TEXT NOT NULL, label TEXT NOT NULL, by_member TEXT NOT NULL,
		expires_ms INTEGER NOT NULL, used_by TEXT) STRICT, WITHOUT ROWID`,
	`CREATE VIEW joining AS SELECT '' AS invite, '' AS id, '' AS token_hash, 0 AS at_ms`,
	`CREATE TRIGGER joining_accepted INSTEAD OF INSERT ON joining BEGIN
		SELECT RAISE(ABORT, 'keepmum: no such invitation') WHERE NOT EXISTS
			(SELECT 1 FROM invite WHERE hash = NEW.invite AND used_by IS NULL AND expires_ms > NEW.at_ms);
		INSERT INTO member SELECT NEW.id, role, NEW.token_hash, label, NEW.at_ms, NULL FROM invite WHERE hash = NEW.invite;
		UPDATE invite SET used_by = NEW.id WHERE hash = NEW.invite;
	END`,

	// audit_floor is where the chain begins: what is older than the retention has gone, its last hash has not.
	`CREATE TABLE audit(
		seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at_ms INTEGER NOT NULL, member TEXT NOT NULL,
		kind TEXT NOT NULL, rule TEXT NOT NULL, network TEXT NOT NULL, client TEXT NOT NULL, outcome TEXT NOT NULL,
		prev TEXT NOT NULL, hash TEXT NOT NULL) STRICT`,
	`CREATE INDEX audit_by_time ON audit(at_ms)`,
	`CREATE TABLE audit_floor(one INTEGER PRIMARY KEY CHECK(one = 1), seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT`,
	`INSERT INTO audit_floor VALUES(1, 0, '')`,
	`CREATE VIEW audit_head AS
		SELECT seq, hash FROM (SELECT seq, hash FROM audit UNION ALL SELECT seq, hash FROM audit_floor)
		ORDER BY seq DESC LIMIT 1`,
	`CREATE TRIGGER audit_chained BEFORE INSERT ON audit
		WHEN NEW.seq <> (SELECT seq + 1 FROM audit_head) OR NEW.prev <> (SELECT hash FROM audit_head)
		BEGIN SELECT RAISE(ABORT, 'keepmum: not the next entry'); END`,
	`CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'keepmum: the audit stays'); END`,
	`CREATE TRIGGER audit_remains BEFORE DELETE ON audit WHEN OLD.seq > (SELECT seq FROM audit_floor)
		BEGIN SELECT RAISE(ABORT, 'keepmum: the audit stays'); END`,
	`CREATE TRIGGER audit_floor_rises BEFORE UPDATE ON audit_floor
		WHEN NEW.seq < OLD.seq OR NEW.hash IS NOT (SELECT hash FROM audit WHERE seq = NEW.seq)
		BEGIN SELECT RAISE(ABORT, 'keepmum: the audit stays'); END`,
	`CREATE TRIGGER audit_forgotten AFTER UPDATE ON audit_floor BEGIN DELETE FROM audit WHERE seq <= NEW.seq; END`,

	// What a client or a colleague is asked. The id is the hash of the link's secret.
	`CREATE TABLE request(
		id TEXT PRIMARY KEY, kind TEXT NOT NULL, sealed TEXT NOT NULL, text_hash TEXT NOT NULL, by_member TEXT NOT NULL,
		asked_ms INTEGER NOT NULL, expires_ms INTEGER NOT NULL,
		decision TEXT, answer TEXT, decided_ms INTEGER, decided_by TEXT) STRICT, WITHOUT ROWID`,
	`CREATE INDEX request_by_member ON request(by_member, asked_ms)`,
	`CREATE TRIGGER request_decided_once BEFORE UPDATE ON request WHEN OLD.decision IS NOT NULL
		OR NEW.id <> OLD.id OR NEW.kind <> OLD.kind OR NEW.sealed <> OLD.sealed OR NEW.text_hash <> OLD.text_hash
		OR NEW.by_member <> OLD.by_member OR NEW.asked_ms <> OLD.asked_ms OR NEW.expires_ms <> OLD.expires_ms
		BEGIN SELECT RAISE(ABORT, 'keepmum: decided'); END`,

	// What an admin hands to a member, sealed for that member alone: the team's new keys after a change.
	`ALTER TABLE member ADD COLUMN handed TEXT NOT NULL DEFAULT ''`,
	`DROP TRIGGER IF EXISTS joining_accepted`,
	`CREATE TRIGGER joining_accepted INSTEAD OF INSERT ON joining BEGIN
		SELECT RAISE(ABORT, 'keepmum: no such invitation') WHERE NOT EXISTS
			(SELECT 1 FROM invite WHERE hash = NEW.invite AND used_by IS NULL AND expires_ms > NEW.at_ms);
		INSERT INTO member(id, role, token_hash, label, joined_ms)
			SELECT NEW.id, role, NEW.token_hash, label, NEW.at_ms FROM invite WHERE hash = NEW.invite;
		UPDATE invite SET used_by = NEW.id WHERE hash = NEW.invite;
	END`,
}
