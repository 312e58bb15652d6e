using System.Buffers.Binary;

namespace EShop.ServiceDefaults.Demo;

/// <summary>
/// Ids of demo rows, derived from what a row is and its ordinal, so that two subgraphs name the same demo entity
/// without reading each other's database. They have the layout of UUID version 7 (RFC 9562, section 5.7) with times
/// in the first hours of 2026, so they sort in the order of their ordinals and before every id made later.
/// </summary>
public static class DemoIds
{
    private static readonly long s_epoch =
        new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private enum Kind : byte
    {
        Brand = 1,
        Category = 2,
        Product = 3,
        ProductVariant = 4,
        Warehouse = 5,
        StockItem = 6,
        StockLedgerEntry = 7,
        User = 8,
        Price = 9,
        ProductMedia = 10,
        ProductAttribute = 11,
        AttributeValue = 12,
        Review = 13,
        Address = 14
    }

    /// <summary>The id of the demo brand with this ordinal, from 0.</summary>
    public static Guid Brand(int ordinal) => Create(Kind.Brand, ordinal);

    /// <summary>The id of the demo category with this ordinal, from 0.</summary>
    public static Guid Category(int ordinal) => Create(Kind.Category, ordinal);

    /// <summary>The id of the demo product with this ordinal, from 0.</summary>
    public static Guid Product(int ordinal) => Create(Kind.Product, ordinal);

    /// <summary>
    /// The id of the demo variant with this ordinal, from 0 to <see cref="DemoCatalogue.VariantCount"/> − 1.
    /// </summary>
    public static Guid ProductVariant(int ordinal) => Create(Kind.ProductVariant, ordinal);

    /// <summary>The id of the demo warehouse with this ordinal, from 0.</summary>
    public static Guid Warehouse(int ordinal) => Create(Kind.Warehouse, ordinal);

    /// <summary>The id of the demo stock item with this ordinal, from 0.</summary>
    public static Guid StockItem(int ordinal) => Create(Kind.StockItem, ordinal);

    /// <summary>The id of the demo ledger entry with this ordinal, from 0.</summary>
    public static Guid StockLedgerEntry(int ordinal) => Create(Kind.StockLedgerEntry, ordinal);

    /// <summary>The id of the demo user with this ordinal, from 0.</summary>
    public static Guid User(int ordinal) => Create(Kind.User, ordinal);

    /// <summary>The id of the demo price with this ordinal, from 0.</summary>
    public static Guid Price(int ordinal) => Create(Kind.Price, ordinal);

    /// <summary>The id of the demo product's picture with this ordinal, from 0.</summary>
    public static Guid ProductMedia(int ordinal) => Create(Kind.ProductMedia, ordinal);

    /// <summary>The id of the demo attribute with this ordinal, from 0.</summary>
    public static Guid ProductAttribute(int ordinal) => Create(Kind.ProductAttribute, ordinal);

    /// <summary>The id of the demo attribute's value with this ordinal, from 0.</summary>
    public static Guid AttributeValue(int ordinal) => Create(Kind.AttributeValue, ordinal);

    /// <summary>The id of the demo review with this ordinal, from 0.</summary>
    public static Guid Review(int ordinal) => Create(Kind.Review, ordinal);

    /// <summary>The id of the demo address with this ordinal, from 0.</summary>
    public static Guid Address(int ordinal) => Create(Kind.Address, ordinal);

    private static Guid Create(Kind kind, int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ordinal);
        var identity = ((ulong)kind << 32) | (uint)ordinal;
        var high = DemoRandom.Mix(identity);
        var low = DemoRandom.Mix(~identity);

        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, ((ulong)(s_epoch + ordinal) << 16) | (high & 0x0FFF) | 0x7000);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], (low & 0x3FFF_FFFF_FFFF_FFFF) | 0x8000_0000_0000_0000);
        return new Guid(bytes, bigEndian: true);
    }
}
