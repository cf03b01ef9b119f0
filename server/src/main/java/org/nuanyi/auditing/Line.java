package org.nuanyi.auditing;

import org.nuanyi.kernel.audit.AuditEntry;

/**
 * An entry of the audit trail with who acted.
 *
 * @param login of who acted; the actor's id where it is no account
 * @param name of who acted; empty where it is no account
 */
public record Line(AuditEntry entry, String login, String name) {}
