using Cacao.Types;

namespace Cacao.Federation.Execution;

/// <summary>Applies the rules for nulls once all data is there: failures become errors at the topmost field that has no value, a null
/// in a non-null place becomes an error and moves up to the nearest place that may be null.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors"/>
internal readonly struct ResultCompleter(ResultDocument document)
{
    // A list of thousands whose every element has failed says no more than its first thousand.
    private const int MaxErrors = 1000;

    /// <summary>Completes the result.</summary>
    /// <returns>Whether there is data; otherwise the whole of it is null.</returns>
    public bool Complete()
    {
        if (CompleteObject(ResultDocument.Root, ResultCell.Known))
        {
            return true;
        }

        document[ResultDocument.Root].Kind = CellKind.Null;
        return false;
    }

    /// <summary>Completes some fields of an object.</summary>
    /// <returns>Whether all of them have values, or are null where null is allowed.</returns>
    public bool CompleteFields(int cell, int[] slots)
    {
        var unset = ResultCell.Known;
        for (var at = cell; at >= 0 && unset == ResultCell.Known; at = document[at].Parent)
        {
            unset = document[at].Source;
        }

        var (shape, start) = (document.ShapeOf(cell), document[cell].Start);
        foreach (var slot in slots)
        {
            var field = shape.Fields[slot];
            if (!field.IsTypeName && !CompleteValue(start + slot, field, field.Type, unset))
            {
                return false;
            }
        }

        return true;
    }

    private bool CompleteObject(int cell, int unset)
    {
        var shape = document.ShapeOf(cell);
        var start = document[cell].Start;
        unset = Inherit(cell, unset);
        foreach (var slot in document.OrderOf(shape))
        {
            var field = shape.Fields[slot];
            if (!field.IsTypeName && !CompleteValue(start + slot, field, field.Type, unset))
            {
                return false;
            }
        }

        return true;
    }

    private bool CompleteList(int cell, FieldShape field, GraphQLType elementType, int unset)
    {
        var (start, count) = (document[cell].Start, document[cell].Extent);
        unset = Inherit(cell, unset);
        for (var i = 0; i < count; i++)
        {
            if (!CompleteValue(start + i, field, elementType, unset))
            {
                return false;
            }
        }

        return true;
    }

    private int Inherit(int cell, int unset) =>
        document[cell].Source == ResultCell.Known ? unset : document[cell].Source;

    // False when the value is null where null is not allowed.
    private bool CompleteValue(int cell, FieldShape field, GraphQLType type, int unset)
    {
        if (field.DeniedCode is { } code)
        {
            return Deny(cell, type, code);
        }

        var isReported = true;
        switch (document[cell].Kind)
        {
            case CellKind.Raw when field.VisibleLeaf is not null && !field.VisibleLeaf.Matches(document.RawOf(cell)):
            case CellKind.Object when !document.ShapeOf(cell).IsAccessible:
                Report(cell, document.AddFailure(FederationErrors.NotVisible(field)));
                break;
            case CellKind.Raw:
                return true;
            case CellKind.Object when CompleteObject(cell, unset):
                return true;
            case CellKind.List when CompleteList(cell, field, ((ListType)type.NullableType).ElementType, unset):
                return true;
            case CellKind.Failed:
                Report(cell, document[cell].Start);
                break;
            case CellKind.Unset when unset != ResultCell.PartlyUnknown:
                Report(cell, unset == ResultCell.Known ? document.AddFailure(FederationErrors.NotAnswered(field)) : unset);
                break;
            case CellKind.Lost when document[cell].Source > 0:
                Report(cell, document[cell].Source);
                break;
            case CellKind.Null or CellKind.Unset or CellKind.Lost:
                isReported = false;
                break;
        }

        document[cell].Kind = CellKind.Null;
        if (!type.IsNonNull)
        {
            return true;
        }

        if (!isReported)
        {
            Report(cell, document.AddFailure(FederationErrors.NonNull(field)));
        }

        return false;
    }

    // Whatever stands there was fetched for the gateway's own use.
    private bool Deny(int cell, GraphQLType type, string code)
    {
        Report(cell, document.AddFailure(FederationErrors.Denied(code)));
        document[cell].Kind = CellKind.Null;
        return !type.IsNonNull;
    }

    private void Report(int cell, int failure)
    {
        while (failure != 0 && document.Errors.Count < MaxErrors)
        {
            var (error, pathBelow, next) = document.FailureOf(failure);
            var path = document.PathOf(cell);
            foreach (var step in pathBelow ?? [])
            {
                path = step is int index ? path.Append(index) : path.Append((string)step);
            }

            document.Errors.Add(error with { Path = path, Locations = document.LocationsOf(cell) });
            failure = next;
        }
    }
}
