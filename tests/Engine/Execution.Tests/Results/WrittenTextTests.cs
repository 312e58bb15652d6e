using System.Buffers;
using System.Text;
using Cacao.Execution.Results;

namespace Cacao.Execution.Tests.Results;

public sealed class WrittenTextTests
{
    [Fact]
    public void A_stretch_reads_back_across_segments()
    {
        using var text = new WrittenText();
        Write(text, "before");
        var start = text.Position;
        var written = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{i},"));
        foreach (var part in written.Chunk(1000))
        {
            Write(text, new string(part));
        }

        var end = text.Position;
        Write(text, "behind");

        Assert.Equal(written, Read(text, start, end));
        Assert.Equal("before", Read(text, default, start));
        Assert.Equal("behind", Read(text, end, text.Position));
    }

    [Fact]
    public void What_was_written_behind_a_position_is_forgotten_and_the_rest_stays()
    {
        using var text = new WrittenText();
        Assert.Equal(default, text.Position);
        text.Rewind(text.Position);
        Write(text, "kept");
        var position = text.Position;
        Write(text, new string('x', 100_000));
        text.Rewind(position);
        Write(text, "new");
        Write(text, new string('y', 200_000));

        Assert.Equal("keptnew" + new string('y', 200_000), Read(text, default, text.Position));
    }

    [Fact]
    public void A_segment_that_was_rewound_is_exchanged_when_it_is_too_short()
    {
        using var text = new WrittenText();
        Write(text, "a");
        var position = text.Position;
        Write(text, new string('x', 17_000));
        text.Rewind(position);
        Write(text, new string('y', 900_000));

        Assert.Equal("a" + new string('y', 900_000), Read(text, default, text.Position));
    }

    private static void Write(WrittenText text, string value)
    {
        var length = Encoding.UTF8.GetBytes(value, text.GetSpan(value.Length));
        text.Advance(length);
    }

    private static string Read(WrittenText text, TextPosition position, TextPosition end)
    {
        var bytes = new ArrayBufferWriter<byte>();
        while (position != end)
        {
            bytes.Write(text.Read(ref position, end));
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
