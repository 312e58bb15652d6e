using Cacao.Resolvers;

namespace Cacao.Types.Resolvers;

public class ResolvedValueTests
{
    public static TheoryData<object, ResolvedValueKind, object> Values => new()
    {
        { "x", ResolvedValueKind.Object, "x" },
        { true, ResolvedValueKind.Boolean, true },
        { 5, ResolvedValueKind.Int64, 5L },
        { 5L, ResolvedValueKind.Int64, 5L },
        { (short)5, ResolvedValueKind.Int64, 5L },
        { (byte)5, ResolvedValueKind.Int64, 5L },
        { (sbyte)-5, ResolvedValueKind.Int64, -5L },
        { (ushort)5, ResolvedValueKind.Int64, 5L },
        { 5u, ResolvedValueKind.Int64, 5L },
        { 1.5, ResolvedValueKind.Double, 1.5 },
        { 1.5f, ResolvedValueKind.Double, 1.5 },
        { 1.5m, ResolvedValueKind.Decimal, 1.5m },
        { Guid.Empty, ResolvedValueKind.Guid, Guid.Empty },
        { new DateOnly(2026, 1, 31), ResolvedValueKind.Date, new DateOnly(2026, 1, 31) },
        { TimeSpan.FromHours(1), ResolvedValueKind.TimeSpan, TimeSpan.FromHours(1) },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Values_are_held_by_their_kind(object value, ResolvedValueKind kind, object expected)
    {
        var resolved = ResolvedValue.FromObject(value);
        Assert.Equal(kind, resolved.Kind);
        Assert.Equal(expected, resolved.ToObject());
        Assert.Equal(expected.ToString(), resolved.ToString());
        Assert.False(resolved.IsNull);
    }

    [Fact]
    public void Points_in_time_keep_their_offset_or_are_taken_as_utc()
    {
        var time = new DateTimeOffset(2026, 1, 31, 10, 0, 0, TimeSpan.FromHours(2));
        Assert.Equal(time, ResolvedValue.FromObject(time).DateTimeOffset);
        Assert.Equal(TimeSpan.FromHours(2), ResolvedValue.From(time).DateTimeOffset.Offset);
        var local = new DateTime(2026, 1, 31, 10, 0, 0, DateTimeKind.Unspecified);
        Assert.Equal(TimeSpan.Zero, ResolvedValue.FromObject(local).DateTimeOffset.Offset);
        var here = new DateTime(2026, 1, 31, 10, 0, 0, DateTimeKind.Local);
        Assert.Equal(new DateTimeOffset(here), ResolvedValue.From(here).DateTimeOffset);
    }

    [Fact]
    public void No_value_is_null()
    {
        Assert.True(ResolvedValue.Null.IsNull);
        Assert.True(ResolvedValue.FromObject(null).IsNull);
        Assert.True(ResolvedValue.From((string?)null).IsNull);
        Assert.Null(ResolvedValue.Null.ToObject());
        Assert.Equal("null", ResolvedValue.Null.ToString());
    }

    [Fact]
    public void A_global_id_holds_its_type_and_uuid()
    {
        var id = Guid.Parse("0190a5f0-7c1e-7000-8000-0000000000ff");
        var value = ResolvedValue.FromNodeId("Product", id);
        Assert.Equal("Product", value.Object);
        Assert.Equal(id, value.Guid);
        Assert.Equal(id, value.ToObject());
    }

    [Fact]
    public void A_resolved_value_stays_what_it_is() =>
        Assert.Equal(5L, ResolvedValue.FromObject(ResolvedValue.From(5)).ToObject());
}
