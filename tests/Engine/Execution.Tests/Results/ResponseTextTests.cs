using System.Buffers;
using System.Text;
using System.Text.Json;
using Cacao.Execution.Relay;
using Cacao.Execution.Results;

namespace Cacao.Execution.Tests.Results;

public sealed class ResponseTextTests
{
    public static TheoryData<string> Characters =>
    [
        "\"", "\\", "\n", "\r", "\t", "\0", "\u001f", " ", "~", "\u007f", "\u0080", "é", "ک", "\u2028", "😀", "漢",
    ];

    [Theory]
    [MemberData(nameof(Characters))]
    public void A_string_reads_back_wherever_a_character_stands_in_it(string character)
    {
        for (var length = 0; length <= 40; length++)
        {
            for (var position = 0; position <= length; position++)
            {
                AssertReadsBack(new string('a', position) + character + new string('b', length - position));
            }
        }
    }

    [Fact]
    public void Strings_of_many_specials_and_long_strings_read_back()
    {
        AssertReadsBack(string.Concat(Enumerable.Repeat("a\"é\\b\n", 5000)));
        AssertReadsBack(new string('x', 4096));
        AssertReadsBack(new string('x', 4097));
        AssertReadsBack(new string('x', 4095) + "😀" + new string('y', 9000));
        AssertReadsBack(new string('é', 10_000));
    }

    // No theory: test parameters are passed on as UTF-8, which has no lone surrogates.
    [Fact]
    public void A_lone_surrogate_is_replaced()
    {
        var buffer = new ArrayBufferWriter<byte>();
        Assert.Equal("ab\ufffd", JsonSerializer.Deserialize<string>(Write("ab\ud83d", buffer)));
        buffer.ResetWrittenCount();
        Assert.Equal("\ufffd and more", JsonSerializer.Deserialize<string>(Write("\ude00 and more", buffer)));
    }

    [Fact]
    public void A_global_id_is_written_as_it_is_formatted()
    {
        var id = Guid.Parse("0190163d-8694-739b-aea5-966c26f8ad91");
        foreach (var typeName in new[] { "A", "Product", new string('T', 300) })
        {
            var buffer = new TightBufferWriter();
            var writer = new Utf8ResponseWriter(buffer);
            writer.WriteNodeId(NodeIdText.Of(typeName), id);
            writer.Commit();
            Assert.Equal($"\"{NodeIds.Format(typeName, id)}\"", Encoding.UTF8.GetString(buffer.Written));
        }
    }

    private static void AssertReadsBack(string text)
    {
        Assert.Equal(text, JsonSerializer.Deserialize<string>(Write(text, new ArrayBufferWriter<byte>())));
        var tight = new TightBufferWriter();
        Write(text, tight);
        Assert.Equal(text, JsonSerializer.Deserialize<string>(tight.Written));
    }

    private static ReadOnlySpan<byte> Write(string text, IBufferWriter<byte> buffer)
    {
        var writer = new Utf8ResponseWriter(buffer);
        writer.WriteString(text);
        writer.Commit();
        return buffer is ArrayBufferWriter<byte> array ? array.WrittenSpan : default;
    }

    /// <summary>Gives exactly as much memory as it is asked for.</summary>
    private sealed class TightBufferWriter : IBufferWriter<byte>
    {
        private readonly List<byte> _written = [];
        private byte[] _span = [];

        public byte[] Written => [.. _written];

        public void Advance(int count) => _written.AddRange(_span.AsSpan(0, count));

        public Memory<byte> GetMemory(int sizeHint = 0) => _span = new byte[Math.Max(1, sizeHint)];

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
