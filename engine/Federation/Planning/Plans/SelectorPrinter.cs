using System.Text;

namespace Cacao.Federation.Planning;

/// <summary>Writes selectors as text: equal selectors have equal texts.</summary>
internal static class SelectorPrinter
{
    public static string Print(ValueSelector selector)
    {
        var text = new StringBuilder();
        Write(selector, text);
        return text.ToString();
    }

    private static void Write(ValueSelector selector, StringBuilder text)
    {
        switch (selector)
        {
            case AlternativesSelector alternatives:
                foreach (var alternative in alternatives.Alternatives)
                {
                    Write(alternative, text.Append('|'));
                }

                break;
            case PathSelector path:
                Write(path.Path, text);
                break;
            case ObjectSelector @object:
                Write(@object.Path, text);
                text.Append('{');
                foreach (var (name, value) in @object.Fields)
                {
                    Write(value, text.Append(name).Append(':'));
                    text.Append(',');
                }

                text.Append('}');
                break;
            case ListSelector list:
                Write(list.Path, text);
                Write(list.Element, text.Append('['));
                text.Append(']');
                break;
        }
    }

    private static void Write(SelectorPath path, StringBuilder text)
    {
        text.Append('<').Append(path.TypeCondition?.Name).Append('>');
        foreach (var segment in path.Segments)
        {
            text.Append('.').Append(segment.ResponseName).Append('<').Append(segment.TypeCondition?.Name).Append('>');
        }
    }
}
