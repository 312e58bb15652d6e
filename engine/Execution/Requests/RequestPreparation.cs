using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Cacao.CostAnalysis;
using Cacao.Execution.Coercion;
using Cacao.Execution.Configuration;
using Cacao.Execution.Diagnostics;
using Cacao.Execution.Documents;
using Cacao.Execution.Instrumentation;
using Cacao.Execution.Operations;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Execution;

/// <summary>What comes before execution: the document, its validity, the operation, the variables.</summary>
internal sealed class RequestPreparation(
    Schema schema,
    RequestExecutorOptions options,
    ErrorHandler errors,
    DiagnosticEvents? events = null)
{
    private readonly DocumentCache _documents = new(schema, options, events);
    private readonly CostAnalyzer _costs = new(options.Cost);

    /// <summary>Finds the operation of a request that nobody listens to.</summary>
    /// <returns>Whether it was found; else <paramref name="failure"/> says why not.</returns>
    public bool TryGetOperation(
        OperationRequest request,
        [NotNullWhen(true)] out CompiledOperation? operation,
        [NotNullWhen(false)] out OperationResult? failure) =>
        TryGetOperation(request, null, out operation, out failure);

    /// <summary>Finds the operation of a request.</summary>
    /// <returns>Whether it was found; else <paramref name="failure"/> says why not.</returns>
    public bool TryGetOperation(
        OperationRequest request,
        RequestContext? context,
        [NotNullWhen(true)] out CompiledOperation? operation,
        [NotNullWhen(false)] out OperationResult? failure)
    {
        operation = null;
        failure = null;
        if (request.Document.IsEmpty)
        {
            failure = Fail(OperationOutcome.InvalidRequest, ExecutionErrors.NoDocument());
            return false;
        }

        ParsedDocument document;
        try
        {
            document = _documents.Get(request.Document.Span, context);
        }
        catch (SyntaxException exception)
        {
            failure = Fail(OperationOutcome.SyntaxError, ExecutionErrors.Syntax(exception));
            events?.SyntaxError(context!, failure.Errors[0]);
            return false;
        }

        if (document.Errors.Count > 0)
        {
            failure = new OperationResult(OperationOutcome.InvalidDocument, errors.Filter(document.Errors));
            events?.ValidationErrors(context!, failure.Errors);
            return false;
        }

        return TrySelect(document, request, context, out operation, out failure);
    }

    /// <summary>Coerces the variables of a request and weighs its operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request.</param>
    /// <param name="given">The variables: those of the request, or one of its sets.</param>
    /// <param name="context">The request, when somebody listens.</param>
    /// <param name="admitted">The variables, and what is to be reported.</param>
    /// <param name="answer">The result of a request that is not executed.</param>
    /// <returns>Whether the operation may be executed.</returns>
    public bool TryAdmit(
        CompiledOperation operation,
        OperationRequest request,
        JsonElement given,
        RequestContext? context,
        out AdmittedOperation admitted,
        [NotNullWhen(false)] out OperationResult? answer)
    {
        admitted = default;
        if (!TryCoerceVariables(operation, given, request.Files, context, out var variables, out answer))
        {
            return false;
        }

        var error = _costs.Weigh(operation, variables, given, out var cost);
        admitted = new AdmittedOperation(variables, request.CostReport == CostReport.None ? null : cost);
        if (error is not null)
        {
            answer = Fail(OperationOutcome.CostExceeded, error);
        }
        else if (request.CostReport == CostReport.Validate)
        {
            answer = new OperationResult(OperationOutcome.Executed, []);
        }

        if (answer is not null)
        {
            answer.Extensions = admitted.Extensions;
        }

        return answer is null;
    }

    /// <summary>Coerces variables and refuses an operation that costs too much, for executors that report no costs.</summary>
    public bool TryCoerceVariables(
        CompiledOperation operation,
        JsonElement given,
        IReadOnlyDictionary<string, IFile>? files,
        [NotNullWhen(true)] out CoercedVariables? variables,
        [NotNullWhen(false)] out OperationResult? failure)
    {
        var isAdmitted = TryAdmit(
            operation, new OperationRequest { Files = files }, given, null, out var admitted, out failure);
        variables = isAdmitted ? admitted.Variables : null;
        return isAdmitted;
    }

    /// <summary>The names of a document's operations; none when it is not valid. An operation without a name is
    /// <c>null</c>.</summary>
    public IReadOnlyList<string?> OperationNames(ReadOnlySpan<byte> document)
    {
        try
        {
            return [.. _documents.Get(document, null).Operations.Select(o => o.Name?.Value)];
        }
        catch (SyntaxException)
        {
            return [];
        }
    }

    private bool TryCoerceVariables(
        CompiledOperation operation,
        JsonElement given,
        IReadOnlyDictionary<string, IFile>? files,
        RequestContext? context,
        [NotNullWhen(true)] out CoercedVariables? variables,
        [NotNullWhen(false)] out OperationResult? failure)
    {
        variables = null;
        failure = null;
        if (given.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined))
        {
            failure = Fail(OperationOutcome.InvalidRequest, ExecutionErrors.InvalidVariables());
            return false;
        }

        using var step = context is null ? null : events?.CoerceVariables(context);
        try
        {
            if (VariableCoercion.Coerce(operation, given, files, out variables) is not { } found)
            {
                return true;
            }

            failure = new OperationResult(OperationOutcome.InvalidVariables, errors.Filter(found));
        }
        catch (Exception exception)
        {
            // A scalar or conversion that throws anything but errors meant for clients.
            failure = Fail(OperationOutcome.Failed, errors.CreateUnexpected(exception, null));
        }

        return false;
    }

    /// <summary>Makes the result of a request that is not executed.</summary>
    public OperationResult Fail(OperationOutcome outcome, IError error) => new(outcome, [errors.Filter(error)]);

    private bool TrySelect(
        ParsedDocument document,
        OperationRequest request,
        RequestContext? context,
        [NotNullWhen(true)] out CompiledOperation? operation,
        [NotNullWhen(false)] out OperationResult? failure)
    {
        operation = null;
        failure = null;
        if (FindDefinition(document, request.OperationName, out var definition) is { } error)
        {
            failure = Fail(OperationOutcome.OperationNotFound, error);
        }
        else if (schema.GetRootType(definition!.Operation) is not { } rootType)
        {
            failure = Fail(OperationOutcome.OperationNotFound, ExecutionErrors.NotSupported(definition));
        }
        else if ((request.AllowedOperations & (OperationKinds)(1 << (int)definition.Operation)) == 0)
        {
            failure = Fail(OperationOutcome.OperationNotAllowed, ExecutionErrors.NotAllowed(definition.Operation));
        }
        else
        {
            operation = document.GetCompiled(
                definition,
                static (node, state) => state.Preparation.Compile(state.Document, node, state.RootType, state.Context),
                (Preparation: this, Document: document, RootType: rootType, Context: context));
            if (context is not null)
            {
                context.Operation = definition;
            }

            return true;
        }

        return false;
    }

    private CompiledOperation Compile(
        ParsedDocument document,
        OperationDefinitionNode definition,
        ObjectType rootType,
        RequestContext? context)
    {
        using var activity = ExecutionActivities.StartCompile();
        using var step = context is null ? null : events?.CompileOperation(context);
        return new CompiledOperation(schema, document, definition, rootType, options.OperationVariantCacheSize);
    }

    /// <summary>Finds the operation that a name refers to.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#GetOperation()"/>
    private static IError? FindDefinition(
        ParsedDocument document,
        string? name,
        out OperationDefinitionNode? definition)
    {
        definition = null;
        if (name is null)
        {
            definition = document.Operations.Count == 1 ? document.Operations[0] : null;
            return definition is not null ? null
                : document.Operations.Count == 0 ? ExecutionErrors.NoOperation()
                : ExecutionErrors.AmbiguousOperation();
        }

        foreach (var candidate in document.Operations)
        {
            if (candidate.Name?.Value == name)
            {
                definition = candidate;
                return null;
            }
        }

        return ExecutionErrors.UnknownOperation(name);
    }
}
