using System.Text;
using System.Text.Json;

namespace Cacao.Federation.Execution.Tests.Json;

/// <summary>The reader of answers sees what the framework's sees, and refuses what it refuses.</summary>
public sealed class SourceJsonReaderTests
{
    private const int Documents = 30_000;
    private const int MaxDepth = 512;

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData(" true ")]
    [InlineData("truefalse")]
    [InlineData("tru")]
    [InlineData("1 2")]
    [InlineData("{}{}")]
    [InlineData("{}\n[]\n")]
    [InlineData("{} ,")]
    [InlineData("{\"a\":1,\"b\":[true,false,null,{}],\"c\":{\"d\":\"e\"}}")]
    [InlineData(" { \"a\" : 1 , \"b\" : [ ] } ")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{,\"a\":1}")]
    [InlineData("[1,]")]
    [InlineData("[1 2]")]
    [InlineData("[}")]
    [InlineData("{\"a\"}")]
    [InlineData("{\"a\":}")]
    [InlineData("{a:1}")]
    [InlineData("[[[]]")]
    [InlineData("]")]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("01")]
    [InlineData("-")]
    [InlineData("-a")]
    [InlineData("1.")]
    [InlineData("1.5")]
    [InlineData(".5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1E-5")]
    [InlineData("[1.5e3,-2E+7,123456789012345678901234567890]")]
    [InlineData("1x")]
    [InlineData("+1")]
    [InlineData("NaN")]
    [InlineData("\"")]
    [InlineData("\"a")]
    [InlineData("\"\\\"")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\"")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\\u12\"")]
    [InlineData("\"\\u12g4\"")]
    [InlineData("\"\\ud83d\"")]
    [InlineData("\"\\ud83d\\ude00\"")]
    [InlineData("\"tab\there\"")]
    [InlineData("\"äöü, 日本語 and 😀: longer than one step of sixteen bytes\"")]
    [InlineData("{\"\\u0061bc\":1,\"a\\\"b\":2}")]
    [InlineData("\u00a0{}")]
    [InlineData("//\n{}")]
    public void It_reads_and_refuses_what_the_framework_does(string json)
    {
        AssertSame(json, allowsSeveral: false);
        AssertSame(json, allowsSeveral: true);
    }

    [Theory]
    [InlineData(MaxDepth)]
    [InlineData(MaxDepth + 1)]
    public void It_goes_as_deep_as_it_may(int depth)
    {
        AssertSame(new string('[', depth) + new string(']', depth), allowsSeveral: false);
        AssertSame(string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth), allowsSeveral: false);
        AssertSame(string.Concat(Enumerable.Repeat("[{\"a\":", depth / 2)) + "1" + string.Concat(Enumerable.Repeat("}]", depth / 2)), false);
    }

    [Fact]
    public void It_reads_random_json_with_and_without_faults_as_the_framework_does()
    {
        var random = new Random(20261130);
        for (var i = 0; i < Documents; i++)
        {
            var json = new StringBuilder();
            WriteValue(json, random, depth: 0);
            for (var faults = random.Next(3); faults > 0; faults--)
            {
                Damage(json, random);
            }

            AssertSame(json.ToString(), allowsSeveral: random.Next(2) == 0);
        }
    }

    [Fact]
    public void A_name_is_taken_when_it_comes_next_as_it_is_written()
    {
        var reader = new SourceJsonReader("{\"a\":1,\"bc\":{\"d\" :[]},\"e\":2}"u8);
        reader.Read();

        Assert.False(reader.TryReadName(",\"b\":"u8));
        Assert.True(reader.TryReadName(",\"a\":"u8));
        Assert.Equal((JsonTokenType.PropertyName, 1, 5, true), (reader.TokenType, reader.TokenStartIndex, reader.BytesConsumed, reader.ValueTextEquals("a"u8)));
        reader.Read();
        Assert.False(reader.TryReadName(",\"b\":"u8));
        Assert.True(reader.TryReadName(",\"bc\":"u8));
        Assert.Equal((7, 12), (reader.TokenStartIndex, reader.BytesConsumed));
        reader.Read();
        Assert.False(reader.TryReadName(",\"d\":"u8));
        Assert.True(reader.Read() && reader.ValueTextEquals("d"u8));
        reader.Skip();
        Assert.Equal(JsonTokenType.EndArray, reader.TokenType);
        Assert.True(reader.Read() && reader.TokenType == JsonTokenType.EndObject);
        Assert.True(reader.TryReadName(",\"e\":"u8));
        Assert.True(reader.Read() && reader.GetInt32() == 2);
        Assert.True(reader.Read());
        Assert.False(reader.Read());
    }

    [Fact]
    public void What_is_skipped_unread_ends_where_it_ends_when_it_is_read()
    {
        var random = new Random(20261201);
        for (var i = 0; i < Documents / 10; i++)
        {
            var json = new StringBuilder("{\"a\":{\"}\":");
            WriteValue(json, random, depth: 0);
            json.Append("},\"b\":[]}");

            AssertSkipsAlike(Encoding.UTF8.GetBytes(json.ToString()));
        }
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"a\":{}")]
    [InlineData("{\"}")]
    [InlineData("{\"a\":\"\\x\"}")]
    public void What_is_skipped_unread_has_to_end(string json) =>
        Assert.Throws<JsonException>(() =>
        {
            var reader = new SourceJsonReader(Encoding.UTF8.GetBytes(json));
            reader.Read();
            reader.SkipUnread();
        });

    private static void AssertSkipsAlike(ReadOnlySpan<byte> json)
    {
        var expected = AtStartOfInner(json);
        expected.Skip();
        var actual = AtStartOfInner(json);
        actual.SkipUnread();
        do
        {
            Assert.Equal(
                (expected.TokenType, expected.TokenStartIndex, expected.BytesConsumed, expected.CurrentDepth),
                (actual.TokenType, actual.TokenStartIndex, actual.BytesConsumed, actual.CurrentDepth));
        }
        while (expected.Read() & actual.Read());
    }

    private static SourceJsonReader AtStartOfInner(ReadOnlySpan<byte> json)
    {
        var reader = new SourceJsonReader(json);
        for (var i = 0; i < 3; i++)
        {
            reader.Read();
        }

        return reader;
    }

    private static void AssertSame(string json, bool allowsSeveral)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var expected = ReadWithFramework(bytes, allowsSeveral);
        var actual = Read(bytes, allowsSeveral);
        Assert.True(expected == actual, $"{json}\n{expected}\n{actual}");
    }

    private static string ReadWithFramework(ReadOnlySpan<byte> json, bool allowsSeveral)
    {
        var tokens = new StringBuilder();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowMultipleValues = allowsSeveral, MaxDepth = MaxDepth });
        try
        {
            while (reader.Read())
            {
                tokens.Append($"{reader.TokenType} {reader.TokenStartIndex}-{reader.BytesConsumed} at {reader.CurrentDepth}");
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                {
                    var text = reader.ValueIsEscaped ? null : reader.GetString();
                    tokens.Append($" {text} {reader.ValueTextEquals("abc"u8)}");
                }

                var isWhole = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out _);
                tokens.AppendLine($" {isWhole}");
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // How much was read before does not matter: half a token has no meaning.
            return exception is JsonException ? "refused" : "no Unicode";
        }

        return tokens.ToString();
    }

    private static string Read(ReadOnlySpan<byte> json, bool allowsSeveral)
    {
        var tokens = new StringBuilder();
        var reader = new SourceJsonReader(json, allowsSeveral);
        try
        {
            while (reader.Read())
            {
                tokens.Append($"{reader.TokenType} {reader.TokenStartIndex}-{reader.BytesConsumed} at {reader.CurrentDepth}");
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                {
                    var isEscaped = json[reader.TokenStartIndex..reader.BytesConsumed].Contains((byte)'\\');
                    var text = isEscaped ? null : reader.GetString();
                    tokens.Append($" {text} {reader.ValueTextEquals("abc"u8)}");
                }

                var isWhole = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out _);
                tokens.AppendLine($" {isWhole}");
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // How much was read before does not matter: half a token has no meaning.
            return exception is JsonException ? "refused" : "no Unicode";
        }

        return tokens.ToString();
    }

    private static void WriteValue(StringBuilder json, Random random, int depth)
    {
        WriteSpace(json, random);
        switch (random.Next(depth < 6 ? 9 : 6))
        {
            case 0:
                json.Append(random.Next(3) switch { 0 => "true", 1 => "false", _ => "null" });
                break;
            case 1 or 2:
                json.Append(random.Next(6) switch
                {
                    0 => "0",
                    1 => $"{random.Next(-9999, 9999)}",
                    2 => $"{random.NextInt64()}",
                    3 => $"{random.Next(99)}.{random.Next(99)}",
                    4 => $"-{random.Next(9)}e{random.Next(-9, 9)}",
                    _ => $"{random.Next(9)}.5E+{random.Next(9)}"
                });
                break;
            case 3 or 4 or 5:
                WriteString(json, random);
                break;
            case 6:
                WriteMany(json, random, '[', ']', () => WriteValue(json, random, depth + 1));
                break;
            default:
                WriteMany(json, random, '{', '}', () =>
                {
                    WriteSpace(json, random);
                    WriteString(json, random);
                    WriteSpace(json, random);
                    json.Append(':');
                    WriteValue(json, random, depth + 1);
                });
                break;
        }

        WriteSpace(json, random);
    }

    private static void WriteMany(StringBuilder json, Random random, char open, char close, Action writeOne)
    {
        json.Append(open);
        for (var i = random.Next(5); i > 0; i--)
        {
            writeOne();
            json.Append(i > 1 ? "," : "");
        }

        json.Append(close);
    }

    private static void WriteString(StringBuilder json, Random random)
    {
        json.Append('"');
        for (var parts = random.Next(4); parts > 0; parts--)
        {
            json.Append(random.Next(8) switch
            {
                0 => "\\n",
                1 => "\\\"",
                2 => "\\u00e4",
                3 => "é日😀",
                4 => new string('x', random.Next(40)),
                5 => "abc",
                _ => "word "
            });
        }

        json.Append('"');
    }

    private static void WriteSpace(StringBuilder json, Random random)
    {
        if (random.Next(6) == 0)
        {
            json.Append(" \n\r\t"[random.Next(4)]);
        }
    }

    // Never half of a character: what is read is known to be Unicode.
    private static void Damage(StringBuilder json, Random random)
    {
        const string Signs = "{}[]:,\"\\ 01-.eEtfnux\n\u0001/";
        var at = random.Next(json.Length);
        if (char.IsSurrogate(json[at]))
        {
            return;
        }

        switch (random.Next(4))
        {
            case 0:
                json[at] = Signs[random.Next(Signs.Length)];
                break;
            case 1:
                json.Insert(at, Signs[random.Next(Signs.Length)]);
                break;
            case 2 when json.Length > 1:
                json.Remove(at, 1);
                break;
            default:
                json.Length = Math.Max(1, at);
                break;
        }
    }
}
