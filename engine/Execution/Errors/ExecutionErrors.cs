using Cacao.Execution.Operations;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Execution;

/// <summary>The errors that the engine itself reports.</summary>
internal static class ExecutionErrors
{
    /// <summary>The places of all nodes that were merged into a selection.</summary>
    public static IReadOnlyList<Location> LocationsOf(Selection selection) =>
        [.. selection.SyntaxNodes.Where(n => n.Location is not null).Select(n => n.Location!.Value)];

    public static IError NonNullViolation(Selection selection) => Create(
        $"Cannot return null for non-nullable field {selection.Field}.",
        ErrorCodes.Execution.NonNullViolation);

    // The value itself may be anything, so the client does not see it.
    public static IError InvalidLeafValue(NamedType type) => Create(
        $"The type {type.Name} cannot represent the value that was resolved.",
        ErrorCodes.Execution.CannotSerializeLeafValue);

    public static IError UnknownObjectType(NamedType type) => Create(
        $"The object type of a value of the abstract type {type.Name} could not be determined.",
        ErrorCodes.Execution.CannotResolveAbstractType);

    public static IError NotOfType(ObjectType type) => Create(
        $"A value that was resolved is not of type {type.Name}.",
        ErrorCodes.Execution.UnexpectedType);

    public static IError NotAList(ListType type) => Create(
        $"The value of a field of type {type} is no list.",
        ErrorCodes.Execution.ListTypeNotSupported);

    public static IError NegativeInitialCount() => Create(
        "The argument \"initialCount\" of @stream must not be negative.",
        ErrorCodes.Execution.InvalidArgument);

    public static IError TimedOut(TimeSpan timeout) => Create(
        FormattableString.Invariant($"The request exceeded the time of {timeout.TotalMilliseconds:0} ms that it may take."),
        ErrorCodes.Execution.Timeout);

    public static IError Canceled() => Create("The request was cancelled.", ErrorCodes.Execution.Canceled);

    public static IError Syntax(SyntaxException exception) => Create(exception.Message, ErrorCodes.Execution.SyntaxError)
        with
        {
            Locations = [new Location(exception.Position, exception.Position, exception.Line, exception.Column)],
        };

    public static IError NoDocument() => Create(
        "The request holds no GraphQL document.",
        ErrorCodes.Execution.QueryNotFound);

    public static IError NoOperation() => Create("Must provide an operation.", ErrorCodes.Execution.OperationNotFound);

    public static IError UnknownOperation(string name) => Create(
        $"Unknown operation named \"{name}\".",
        ErrorCodes.Execution.OperationNotFound);

    public static IError AmbiguousOperation() => Create(
        "Must provide operation name if query contains multiple operations.",
        ErrorCodes.Execution.OperationNotFound);

    public static IError NotSupported(OperationDefinitionNode operation) => Create(
        $"The schema does not support {Name(operation.Operation)} operations.",
        ErrorCodes.Execution.OperationNotSupported)
        with
        {
            Locations = operation.Location is { } location ? [location] : [],
        };

    public static IError NotAllowed(OperationType operation) => Create(
        $"A {Name(operation)} operation is not allowed in this kind of request.",
        ErrorCodes.Execution.OperationNotAllowed);

    public static IError NoSubscriptionField() => Create(
        "The subscription selects no field.",
        ErrorCodes.Execution.OperationNotFound);

    public static IError InvalidVariables() => Create(
        "The variables are not an object.",
        ErrorCodes.Execution.InvalidVariable);

    private static string Name(OperationType operation) => operation.ToString().ToLowerInvariant();

    private static GraphQLError Create(string message, string code) => new(message) { Code = code };
}
