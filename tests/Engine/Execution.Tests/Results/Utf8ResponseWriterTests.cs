using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Cacao.Execution.Results;

namespace Cacao.Execution.Tests.Results;

public sealed class Utf8ResponseWriterTests
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("plain", "\"plain\"")]
    [InlineData("\"\\/\b\f\n\r\t\u0001\u001f", "\"\\\"\\\\/\\u0008\\u000C\\n\\r\\t\\u0001\\u001F\"")]
    [InlineData("Zoë 😀 日本 \u2028", "\"Zoë 😀 日本 \u2028\"")]
    [InlineData("\u007f", "\"\u007f\"")]
    public void Strings_are_escaped_where_json_demands_it(string value, string expected) =>
        Assert.Equal(expected, Write((ref Utf8ResponseWriter w) => w.WriteString(value)));

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character()
    {
        Assert.Equal("\"half \ufffd pair\"", Write((ref Utf8ResponseWriter w) => w.WriteString("half \ud83d pair")));
        Assert.Equal("\"\ufffd\"", Write((ref Utf8ResponseWriter w) => w.WriteString("\udc00")));
        Assert.Equal("\"\ufffd\\n\"", Write((ref Utf8ResponseWriter w) => w.WriteString("\ud83d\n")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Strings_of_any_length_and_content_read_back_the_same(int seed)
    {
        var random = new Random(seed);
        var runes = new[] { "a", "\"", "\\", "\n", "é", "日", "😀", "\u0000", "\u0080", "\u07ff", "\uffff", "\U0010ffff" };
        for (var i = 0; i < 200; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(10_000)).Select(_ =>
                random.Next(10) == 0 ? runes[random.Next(runes.Length)] : "plain "[random.Next(6)].ToString()));

            var json = Write((ref Utf8ResponseWriter w) => w.WriteString(text), segmentSize: random.Next(1, 300));

            Assert.Equal(text, JsonSerializer.Deserialize<string>(json));
        }
    }

    [Theory]
    [InlineData(long.MinValue, "-9223372036854775808")]
    [InlineData(0, "0")]
    [InlineData(long.MaxValue, "9223372036854775807")]
    public void Whole_numbers_are_written_in_full(long value, string expected) =>
        Assert.Equal(expected, Write((ref Utf8ResponseWriter w) => w.WriteInt64(value)));

    [Theory]
    [InlineData(0.1)]
    [InlineData(1.0)]
    [InlineData(1e300)]
    [InlineData(-5e-324)]
    [InlineData(123456789.123456789)]
    public void Doubles_read_back_the_same(double value) =>
        Assert.Equal(value, JsonDocument.Parse(Write((ref Utf8ResponseWriter w) => w.WriteDouble(value))).RootElement.GetDouble());

    [Fact]
    public void Other_values_have_their_notation()
    {
        Assert.Equal("79228162514264337593543950335", Write((ref Utf8ResponseWriter w) => w.WriteDecimal(decimal.MaxValue)));
        Assert.Equal("1.10", Write((ref Utf8ResponseWriter w) => w.WriteDecimal(1.10m)));
        Assert.Equal(
            "\"0190163d-8694-739b-aea5-966c26f8ad91\"",
            Write((ref Utf8ResponseWriter w) => w.WriteGuid(Guid.Parse("0190163d-8694-739b-aea5-966c26f8ad91"))));
        Assert.Equal(
            "\"2026-08-22T10:30:00.120Z\"",
            Write((ref Utf8ResponseWriter w) => w.WriteDateTimeOffset(new DateTimeOffset(2026, 8, 22, 10, 30, 0, 120, default))));
        Assert.Equal(
            "\"2026-08-22T10:30:00.000-03:30\"",
            Write((ref Utf8ResponseWriter w) =>
                w.WriteDateTimeOffset(new DateTimeOffset(2026, 8, 22, 10, 30, 0, new TimeSpan(-3, -30, 0)))));
        Assert.Equal("\"0099-01-02\"", Write((ref Utf8ResponseWriter w) => w.WriteDate(new DateOnly(99, 1, 2))));
        Assert.Equal("\"PT1H30M\"", Write((ref Utf8ResponseWriter w) => w.WriteTimeSpan(TimeSpan.FromMinutes(90))));
        Assert.Equal("\"-P1DT0.5S\"", Write((ref Utf8ResponseWriter w) => w.WriteTimeSpan(-TimeSpan.FromDays(1) - TimeSpan.FromMilliseconds(500))));
        Assert.Equal("\"SCREAMING_CASE\"", Write((ref Utf8ResponseWriter w) => w.WriteName("SCREAMING_CASE")));
    }

    [Fact]
    public void Decimals_keep_their_places()
    {
        var random = new Random(5);
        decimal[] special =
        [
            0m, 0.0m, -0.0m, 0.00m, 1m, 0.1m, 0.000001m, 0.0000001m, -1.5m, 100.10m, 922337203685477580.7m, 1844674407370955161.5m,
            1844674407370955161.6m, decimal.MaxValue, decimal.MinValue, 7.9228162514264337593543950335m,
        ];
        foreach (var value in special.Concat(Enumerable.Range(0, 5000).Select(_ => new decimal(
            random.Next(), random.Next(2) * random.Next(), random.Next(4) / 3, random.Next(8) == 0, (byte)random.Next(10)))))
        {
            Assert.Equal(
                value.ToString(CultureInfo.InvariantCulture),
                Write((ref Utf8ResponseWriter w) => w.WriteDecimal(value)));
        }
    }

    [Fact]
    public void Points_in_time_are_cut_to_milliseconds()
    {
        foreach (var offset in new[] { TimeSpan.Zero, TimeSpan.FromHours(14), TimeSpan.FromMinutes(-30), TimeSpan.FromMinutes(345) })
        {
            foreach (var ticks in new[] { DateTime.MinValue.AddDays(1).Ticks, DateTime.MaxValue.AddDays(-1).Ticks, new DateTime(2026, 2, 28, 23, 59, 59).Ticks + 9_999_999 })
            {
                var value = new DateTimeOffset(ticks, offset);
                var expected = value.ToString(offset == TimeSpan.Zero ? "yyyy-MM-ddTHH:mm:ss.fffZ" : "yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

                Assert.Equal($"\"{expected}\"", Write((ref Utf8ResponseWriter w) => w.WriteDateTimeOffset(value)));
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(100)]
    public void Tokens_follow_each_other_wherever_the_memory_ends(int segmentSize)
    {
        var id = Guid.Parse("0190163d-8694-739b-aea5-966c26f8ad91");
        var name = new MemberName("name");
        var text = new StringBuilder();
        for (var i = 0; i < 100; i++)
        {
            text.Append(",\"name\":").Append(i).Append('"').Append(Convert.ToBase64String([.. "Product:"u8, .. id.ToByteArray()])).Append("\"1.50\"x\"");
        }

        var json = Write(
            (ref Utf8ResponseWriter w) =>
            {
                for (var i = 0; i < 100; i++)
                {
                    w.WriteMember(name, (byte)',');
                    w.WriteInt64(i);
                    w.WriteNodeId(NodeIdText.Of("Product"), id);
                    w.WriteDecimal(1.50m);
                    w.WriteString("x");
                }
            },
            segmentSize);

        Assert.Equal(text.ToString(), json);
    }

    [Fact]
    public void Global_ids_of_types_of_any_length_are_base64()
    {
        var random = new Random(6);
        Span<byte> bytes = stackalloc byte[16];
        for (var length = 1; length < 40; length++)
        {
            var name = string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next('A', 'Z')));
            random.NextBytes(bytes);
            var id = new Guid(bytes);

            Assert.Equal(
                $"\"{Convert.ToBase64String([.. Encoding.ASCII.GetBytes(name + ":"), .. bytes])}\"",
                Write((ref Utf8ResponseWriter w) => w.WriteNodeId(NodeIdText.Of(name), id)));
        }
    }

    [Fact]
    public void A_global_id_is_the_base64_of_its_type_and_bytes()
    {
        var id = Guid.Parse("0190163d-8694-739b-aea5-966c26f8ad91");
        var longName = new string('T', 500);

        var json = Write((ref Utf8ResponseWriter w) => w.WriteNodeId(NodeIdText.Of("Product"), id));
        var longJson = Write((ref Utf8ResponseWriter w) => w.WriteNodeId(NodeIdText.Of(longName), id));

        Assert.Equal($"\"{Convert.ToBase64String([.. "Product:"u8, .. id.ToByteArray()])}\"", json);
        Assert.Equal($"\"{Convert.ToBase64String([.. Encoding.ASCII.GetBytes(longName + ":"), .. id.ToByteArray()])}\"", longJson);
    }

    [Fact]
    public void Json_like_values_are_written_without_line_breaks()
    {
        var value = new Dictionary<string, object?>
        {
            ["list"] = new object?[] { 1, "two", null, true, 1.5m, DayOfWeek.Friday },
            ["json"] = JsonDocument.Parse("{\n  \"a\": [1,\r\n 2]\n}").RootElement,
            ["compact"] = JsonDocument.Parse("[1, 2.50]").RootElement,
            ["undefined"] = default(JsonElement),
            ["nan"] = double.NaN,
            ["\""] = new Uri("http://x/"),
        };

        Assert.Equal(
            """{"list":[1,"two",null,true,1.5,"Friday"],"json":{"a":[1,2]},"compact":[1, 2.50],"undefined":null,"nan":"NaN","\"":"http://x/"}""",
            Write((ref Utf8ResponseWriter w) => ValueWriter.Write(ref w, value)));
    }

    [Fact]
    public void A_value_that_holds_itself_is_refused()
    {
        var value = new Dictionary<string, object?>();
        value["self"] = value;

        Assert.Throws<InvalidOperationException>(() => Write((ref Utf8ResponseWriter w) => ValueWriter.Write(ref w, value)));
    }

    private delegate void WriteAction(ref Utf8ResponseWriter writer);

    private static string Write(WriteAction action, int segmentSize = 256)
    {
        var buffer = new SegmentWriter(segmentSize);
        var writer = new Utf8ResponseWriter(buffer);
        action(ref writer);
        writer.Commit();
        return buffer.ToString();
    }

    /// <summary>Gives no more memory at a time than was asked for, and little of it.</summary>
    private sealed class SegmentWriter(int segmentSize) : IBufferWriter<byte>
    {
        private readonly List<byte> _written = [];
        private byte[] _segment = [];

        public void Advance(int count) => _written.AddRange(_segment.AsSpan(0, count));

        public Memory<byte> GetMemory(int sizeHint = 0) => _segment = new byte[Math.Max(sizeHint, segmentSize)];

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

        public override string ToString() => Encoding.UTF8.GetString([.. _written]);
    }
}
