using System.Buffers;
using System.Text;

namespace Cacao.Language;

/// <summary>
/// Writes tokens as UTF-8 and keeps them apart: neighbouring words and neighbouring strings get a space in either
/// form, everything else is spaced only in the indented form.
/// </summary>
internal ref struct TokenWriter(IBufferWriter<byte> output, bool indented)
{
    private const int SmallestBuffer = 256;

    private readonly IBufferWriter<byte> _output = output;
    private readonly bool _indented = indented;
    private Span<byte> _buffer;
    private int _written;
    private int _depth;
    private bool _afterWord;
    private bool _afterString;

    public readonly bool IsIndented => _indented;

    /// <summary>Writes a name, a keyword or a number.</summary>
    public void Word(ReadOnlySpan<byte> word)
    {
        SeparateIf(_afterWord);
        Raw(word);
        _afterWord = true;
        _afterString = false;
    }

    /// <inheritdoc cref="Word(ReadOnlySpan{byte})"/>
    public void Word(string word)
    {
        SeparateIf(_afterWord);
        Raw(word);
        _afterWord = true;
        _afterString = false;
    }

    /// <summary>Writes a token that needs no space on either side.</summary>
    public void Punctuator(ReadOnlySpan<byte> punctuator)
    {
        Raw(punctuator);
        _afterWord = false;
        _afterString = false;
    }

    /// <summary>Starts a string, which has to be kept from other strings: <c>""""</c> is not two empty ones.</summary>
    public void StartString() => SeparateIf(_afterString || (_indented && _afterWord));

    /// <summary>Ends a string.</summary>
    public void EndString()
    {
        _afterWord = _indented;
        _afterString = true;
    }

    /// <summary>A space that only readers need.</summary>
    public void Space()
    {
        if (_indented)
        {
            Punctuator(" "u8);
        }
    }

    /// <summary>The comma between the members of a list on one line, which is optional in GraphQL.</summary>
    public void Comma()
    {
        if (_indented)
        {
            Punctuator(", "u8);
        }
    }

    public void Indent() => _depth++;

    public void Outdent() => _depth--;

    /// <summary>Starts a new line when lines are wanted.</summary>
    public void Line()
    {
        if (_indented)
        {
            RawLine(isBlank: false);
        }
    }

    /// <summary>Leaves a line empty when lines are wanted; the next line has to be started.</summary>
    public void EmptyLine()
    {
        if (_indented)
        {
            RawLine(isBlank: true);
        }
    }

    /// <summary>Starts a new line in either form; the minified one has no indentation.</summary>
    public void RawLine(bool isBlank)
    {
        Raw("\n"u8);
        for (var i = 0; _indented && !isBlank && i < _depth; i++)
        {
            Raw("  "u8);
        }

        _afterWord = false;
        _afterString = false;
    }

    public void Raw(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Reserve(text.Length));
        _written += text.Length;
    }

    public void Raw(ReadOnlySpan<char> text)
    {
        // In slices, so that a long text does not ask the output for one huge stretch.
        while (!text.IsEmpty)
        {
            var length = Math.Min(text.Length, 1024);
            if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
            {
                length--;
            }

            var target = Reserve(length * 3);
            _written += Encoding.UTF8.GetBytes(text[..length], target);
            text = text[length..];
        }
    }

    public void Flush()
    {
        if (_written > 0)
        {
            _output.Advance(_written);
        }

        _buffer = default;
        _written = 0;
    }

    private void SeparateIf(bool isNeeded)
    {
        if (isNeeded)
        {
            Raw(" "u8);
        }
    }

    private Span<byte> Reserve(int length)
    {
        if (_buffer.Length - _written < length)
        {
            Flush();
            _buffer = _output.GetSpan(Math.Max(length, SmallestBuffer));
        }

        return _buffer[_written..];
    }
}
