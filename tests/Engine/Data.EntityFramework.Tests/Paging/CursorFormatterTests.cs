using System.Buffers.Text;
using System.Linq.Expressions;

namespace Cacao.Data;

public sealed class CursorFormatterTests
{
    private static readonly CursorOrder s_order = OrderBy<Product, string>(p => p.Name);

    public static TheoryData<object> Values =>
    [
        "",
        "naïve 💡",
        (sbyte)-5,
        byte.MaxValue,
        short.MinValue,
        ushort.MaxValue,
        int.MinValue,
        uint.MaxValue,
        long.MinValue,
        ulong.MaxValue,
        1.5f,
        double.NegativeInfinity,
        79228162514264337593543950335m,
        -0.00001m,
        true,
        false,
        new Guid("2b6a9a0e-8a57-4c1e-9d3b-1f2e3d4c5b6a"),
        new DateTime(2026, 2, 3, 4, 5, 6, 789, DateTimeKind.Utc),
        new DateTime(2026, 2, 3, 4, 5, 6, DateTimeKind.Unspecified),
        new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.FromMinutes(-210)),
        DateTimeOffset.MinValue,
        DateOnly.MaxValue,
        new TimeOnly(23, 59, 59, 999),
        TimeSpan.FromTicks(-1),
        Availability.Announced
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void Values_survive_the_way_to_the_client_and_back(object value)
    {
        var order = OrderBy(value.GetType());

        var cursor = CursorFormatter.Format(order, [value]);

        Assert.Equal([value], CursorFormatter.Parse(order, cursor));
        Assert.Matches("^[A-Za-z0-9_-]+$", cursor);
    }

    [Fact]
    public void The_kind_of_a_time_survives()
    {
        var order = OrderBy(typeof(DateTime));
        var cursor = CursorFormatter.Format(order, [new DateTime(5, DateTimeKind.Utc)]);

        Assert.Equal(DateTimeKind.Utc, Assert.IsType<DateTime>(CursorFormatter.Parse(order, cursor)[0]).Kind);
    }

    [Fact]
    public void Null_survives_among_other_keys()
    {
        var order = new CursorOrder(
        [
            new CursorKey((Expression<Func<Product, string?>>)(p => p.Subtitle), false),
            new CursorKey((Expression<Func<Product, decimal?>>)(p => p.Discount), true),
            new CursorKey((Expression<Func<Product, int>>)(p => p.Id), false)
        ]);

        var cursor = CursorFormatter.Format(order, [null, 0.5m, 7]);

        Assert.Equal([null, 0.5m, 7], CursorFormatter.Parse(order, cursor));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("MQ==")]
    [InlineData("AAAA")]
    [InlineData("AQAAAAAAAAAA")]
    public void Nonsense_is_refused(string cursor)
        => Assert.Throws<InvalidCursorException>(() => CursorFormatter.Parse(s_order, cursor));

    [Fact]
    public void Each_changed_byte_is_noticed()
    {
        var cursor = Base64Url.DecodeFromChars(CursorFormatter.Format(s_order, ["lamp"]));

        for (var i = 0; i < cursor.Length; i++)
        {
            var changed = cursor.ToArray();
            changed[i] ^= 0x40;
            Assert.Throws<InvalidCursorException>(
                () => CursorFormatter.Parse(s_order, Base64Url.EncodeToString(changed)));
        }
    }

    [Fact]
    public void Each_cut_is_noticed()
    {
        var cursor = Base64Url.DecodeFromChars(CursorFormatter.Format(s_order, ["lamp"]));

        for (var length = 0; length < cursor.Length; length++)
        {
            Assert.Throws<InvalidCursorException>(
                () => CursorFormatter.Parse(s_order, Base64Url.EncodeToString(cursor.AsSpan(0, length))));
        }
    }

    [Fact]
    public void A_forged_checksum_does_not_get_impossible_values_through()
    {
        foreach (var type in (Type[])[typeof(int), typeof(bool), typeof(DateTime), typeof(DateTimeOffset),
            typeof(DateOnly), typeof(TimeOnly), typeof(decimal), typeof(string), typeof(byte)])
        {
            var order = OrderBy(type);
            Assert.Throws<InvalidCursorException>(() => CursorFormatter.Parse(order, Forge(order, 40)));
        }
    }

    [Fact]
    public void A_cursor_of_another_order_is_refused()
    {
        var cursor = CursorFormatter.Format(s_order, ["lamp"]);

        foreach (var other in (CursorOrder[])[
            OrderBy<Product, string?>(p => p.Subtitle),
            OrderBy<Brand, string>(b => b.Name),
            new CursorOrder([s_order.Keys[0] with { IsDescending = true }])])
        {
            var error = Assert.Throws<InvalidCursorException>(() => CursorFormatter.Parse(other, cursor));
            Assert.Equal("The cursor was issued for another order or another list.", error.Message);
            Assert.Equal("HC0078", error.Code);
        }
    }

    [Fact]
    public void A_cursor_of_a_future_version_is_refused()
    {
        var cursor = Base64Url.DecodeFromChars(CursorFormatter.Format(s_order, ["lamp"]));
        cursor[0] = 2;

        var error = Assert.Throws<InvalidCursorException>(
            () => CursorFormatter.Parse(s_order, Base64Url.EncodeToString(cursor)));
        Assert.Equal("The cursor is of a version that is not supported any more.", error.Message);
    }

    [Fact]
    public void A_huge_cursor_is_refused_before_it_is_decoded()
        => Assert.Throws<InvalidCursorException>(() => CursorFormatter.Parse(s_order, new string('A', 1_000_000)));

    [Fact]
    public void The_format_does_not_change_between_versions_of_the_code()
        => Assert.Equal("AXNRhSUtUM_TAQQAAABsYW1w", CursorFormatter.Format(s_order, ["lamp"]));

    private static CursorOrder OrderBy<T, TKey>(Expression<Func<T, TKey>> key) => new([new CursorKey(key, false)]);

    private static CursorOrder OrderBy(Type type)
    {
        var row = Expression.Parameter(typeof(Tuple<>).MakeGenericType(type));
        return new CursorOrder([new CursorKey(Expression.Lambda(Expression.Property(row, "Item1"), row), false)]);
    }

    /// <summary>A cursor whose envelope is sound and whose values are all ones.</summary>
    private static string Forge(CursorOrder order, int valueLength)
    {
        var bytes = new byte[10 + valueLength];
        bytes.AsSpan(10).Fill(0xFF);
        bytes[0] = 1;
        bytes[9] = 1;
        BitConverter.TryWriteBytes(bytes.AsSpan(5), order.Fingerprint);
        BitConverter.TryWriteBytes(bytes.AsSpan(1), Fnv1a.Append(Fnv1a.Empty, bytes.AsSpan(5)));
        return Base64Url.EncodeToString(bytes);
    }
}
