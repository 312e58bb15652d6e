using System.Runtime.CompilerServices;

namespace Cacao.Language;

internal ref partial struct SyntaxWriter
{
    private void WriteSelectedValue(SelectedValueNode value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        for (var i = 0; i < value.Alternatives.Count; i++)
        {
            if (i > 0)
            {
                WriteSpaced("|"u8);
            }

            WriteSelectedEntry(value.Alternatives[i]);
        }
    }

    private void WriteSelectedEntry(SelectedEntryNode entry)
    {
        switch (entry)
        {
            case PathNode path:
                WritePath(path);
                break;
            case PathObjectNode step:
                WritePath(step.Path);
                _tokens.Punctuator("."u8);
                WriteSelectedObject(step.Object);
                break;
            case PathListNode step:
                WritePath(step.Path);
                WriteSelectedList(step.List);
                break;
            case SelectedObjectNode value:
                WriteSelectedObject(value);
                break;
            case SelectedListNode list:
                WriteSelectedList(list);
                break;
        }
    }

    private void WritePath(PathNode path)
    {
        if (path.TypeName is not null)
        {
            WriteAngledType(path.TypeName);
            _tokens.Punctuator("."u8);
        }

        for (var i = 0; i < path.Segments.Count; i++)
        {
            if (i > 0)
            {
                _tokens.Punctuator("."u8);
            }

            WritePathSegment(path.Segments[i]);
        }
    }

    private void WritePathSegment(PathSegmentNode segment)
    {
        WriteName(segment.FieldName);
        WriteArguments(segment.Arguments);
        if (segment.TypeName is not null)
        {
            WriteAngledType(segment.TypeName);
        }
    }

    private void WriteAngledType(NameNode name)
    {
        _tokens.Punctuator("<"u8);
        WriteName(name);
        _tokens.Punctuator(">"u8);
    }

    private void WriteSelectedObject(SelectedObjectNode value)
    {
        _tokens.Punctuator("{"u8);
        _tokens.Space();
        for (var i = 0; i < value.Fields.Count; i++)
        {
            if (i > 0)
            {
                _tokens.Comma();
            }

            WriteSelectedObjectField(value.Fields[i]);
        }

        _tokens.Space();
        _tokens.Punctuator("}"u8);
    }

    private void WriteSelectedObjectField(SelectedObjectFieldNode field)
    {
        if (!field.IsShort)
        {
            WriteName(field.Name);
            WriteColon();
        }

        WriteSelectedValue(field.Value);
    }

    private void WriteSelectedList(SelectedListNode list)
    {
        _tokens.Punctuator("["u8);
        WriteSelectedValue(list.Element);
        _tokens.Punctuator("]"u8);
    }
}
