using EShop.Inventory.Data;
using EShop.ServiceDefaults.Events;

namespace EShop.Inventory.Tests;

/// <summary>What the inventory does, on one context and clock.</summary>
public sealed class InventoryFlows(InventoryContext db, TimeProvider clock)
{
    public StockBook Book { get; } = new(db, new Outbox(db, clock), clock);

    public StockLedger Ledger => new(db, Book, clock);

    public StockTransfers Transfers => new(db, Book);

    public Reservations Reservations => new(db, Book, new Outbox(db, clock), clock);
}
