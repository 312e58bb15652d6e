namespace Cacao.Federation.Execution;

/// <summary>Notes that what a request should have brought is not there.</summary>
internal static class RequestFailures
{
    /// <summary>Fails all fields of an object that a request should have brought and that nobody else has.</summary>
    /// <returns>Whether there were any.</returns>
    public static bool FailFields(ResultDocument document, RequestSelections selections, int cell, int failure)
    {
        var failed = false;
        var start = document[cell].Start;
        foreach (var field in selections.GetFields(document.ShapeOf(cell)))
        {
            failed |= FailValue(document, field.Selections, start + field.Slot, failure);
        }

        return failed;
    }

    /// <summary>Fails what a request should have brought of an object: its fields, or the object itself when the request was to
    /// find it.</summary>
    /// <returns>Whether anything was.</returns>
    public static bool FailObject(ResultDocument document, SourceOperation operation, int cell, int failure)
    {
        if (!operation.IsFinding)
        {
            return FailFields(document, operation.SelectionsOf(document.ShapeOf(cell)), cell, failure);
        }

        document.Lose(cell, failure);
        return true;
    }

    /// <summary>Fails a value, or what is empty below it.</summary>
    /// <returns>Whether anything was.</returns>
    public static bool FailValue(ResultDocument document, RequestSelections? selections, int cell, int failure)
    {
        switch (document[cell].Kind)
        {
            case CellKind.Unset or CellKind.Null or CellKind.Failed:
                document.Fail(cell, failure);
                return true;
            case CellKind.Object when selections is not null:
                return FailFields(document, selections, cell, failure);
            case CellKind.List when selections is not null:
                var failed = false;
                var (start, count) = (document[cell].Start, document[cell].Extent);
                for (var i = 0; i < count; i++)
                {
                    failed |= FailValue(document, selections, start + i, failure);
                }

                return failed;
            default:
                return false;
        }
    }

    /// <summary>Notes that a source schema does not know an object: what it should have brought is null.</summary>
    public static void SetUnknown(ResultDocument document, SourceOperation operation, int cell)
    {
        if (operation.IsFinding)
        {
            document.Lose(cell, failure: 0);
            return;
        }

        var selections = operation.SelectionsOf(document.ShapeOf(cell));
        var start = document[cell].Start;
        foreach (var field in selections.GetFields(document.ShapeOf(cell)))
        {
            document.SetNull(start + field.Slot);
        }
    }

    /// <summary>Takes back what half an answer brought, and fails it.</summary>
    /// <param name="document">The result.</param>
    /// <param name="selections">What the answer should have brought.</param>
    /// <param name="cell">The object.</param>
    /// <param name="source">The number of the answer.</param>
    /// <param name="mark">How many cells there were before it.</param>
    /// <param name="failure">The failure.</param>
    public static void Discard(
        ResultDocument document,
        RequestSelections selections,
        int cell,
        int source,
        int mark,
        int failure)
    {
        var start = document[cell].Start;
        foreach (var field in selections.GetFields(document.ShapeOf(cell)))
        {
            DiscardValue(document, field.Selections, start + field.Slot, source, mark, failure);
        }
    }

    private static void DiscardValue(
        ResultDocument document,
        RequestSelections? selections,
        int cell,
        int source,
        int mark,
        int failure)
    {
        ref var value = ref document[cell];
        if (value.IsEmpty
            || (value.Kind == CellKind.Raw && value.Source == source)
            || (value.IsComposite && value.Start >= mark))
        {
            value.Kind = CellKind.Unset;
            document.Fail(cell, failure);
        }
        else if (selections is not null && value.Kind == CellKind.Object)
        {
            Discard(document, selections, cell, source, mark, failure);
        }
        else if (selections is not null && value.Kind == CellKind.List)
        {
            for (var (element, end) = (value.Start, value.Start + value.Extent); element < end; element++)
            {
                DiscardValue(document, selections, element, source, mark, failure);
            }
        }
    }
}
