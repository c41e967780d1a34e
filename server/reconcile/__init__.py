"""`/reconcile`: other people's names put together with our entities (Entity Reconciliation API 0.2 and 1.0 draft)."""
