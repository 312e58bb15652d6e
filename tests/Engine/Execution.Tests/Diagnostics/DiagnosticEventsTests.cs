using Cacao.Execution.Instrumentation;
using Cacao.Resolvers;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Tests.Diagnostics;

public sealed class DiagnosticEventsTests
{
    private const string Sdl = "type Query { fine: String pure: String broken: String } type Subscription { tick: Int }";

    [Fact]
    public async Task A_listener_hears_each_step_of_a_request_once()
    {
        var listener = new Listener();
        var executor = await CreateAsync(listener);
        listener.Log.Clear();

        await executor.QueryAsync("{ fine }");

        Assert.Equal(
            [
                "request", "parse", "parsed", "validate", "validated", "cached", "compile", "compiled", "coerce", "coerced",
                "execute", "resolve fine", "resolved fine", "executed", "request ended",
            ],
            listener.Log);
    }

    [Fact]
    public async Task A_document_that_is_known_is_neither_parsed_nor_compiled_again()
    {
        var listener = new Listener();
        var executor = await CreateAsync(listener);
        await executor.QueryAsync("{ pure }");
        listener.Log.Clear();

        await executor.QueryAsync("{ pure }");

        Assert.Equal(["request", "found", "coerce", "coerced", "execute", "executed", "request ended"], listener.Log);
    }

    [Theory]
    [InlineData("{", "syntax error HC0014")]
    [InlineData("{ oops }", "1 validation errors")]
    [InlineData("{ broken }", "error of broken: EXEC_UNEXPECTED_ERROR")]
    public async Task A_listener_hears_of_errors(string document, string expected)
    {
        var listener = new Listener();
        var executor = await CreateAsync(listener);

        await executor.QueryAsync(document);

        Assert.Contains(expected, listener.Log);
        Assert.Equal("request ended", listener.Log[^1]);
    }

    [Fact]
    public async Task A_listener_hears_of_failures_that_nobody_foresaw_and_of_subscriptions()
    {
        var listener = new Listener();
        var executor = await Executors.CreateAsync(
            Sdl,
            configure: builder => builder
                .AddDiagnosticEventListener(_ => listener)
                .AddOperationGuard(_ => new FailingGuard()));

        Assert.Contains(ErrorCodes.Execution.Unexpected, await executor.QueryAsync("{ pure }"), StringComparison.Ordinal);
        Assert.Contains("failure: guard", listener.Log);

        executor = await CreateAsync(listener);
        await executor.QueryAsync("subscription { tick }");
        Assert.Contains("subscribe", listener.Log);
    }

    [Fact]
    public async Task Several_listeners_hear_the_same()
    {
        var first = new Listener();
        var second = new Listener();
        var executor = await Executors.CreateAsync(
            Sdl,
            configure: builder => builder
                .AddDiagnosticEventListener(_ => first)
                .AddDiagnosticEventListener(_ => second)
                .AddDiagnosticEventListener<Silent>());

        await executor.QueryAsync("{ fine }");

        Assert.Equal($"built {executor.Name}", first.Log[0]);
        Assert.Equal(first.Log, second.Log);
    }

    [Fact]
    public async Task A_batch_is_heard_too()
    {
        var listener = new Listener();
        var executor = await CreateAsync(listener);

        await executor.ExecuteBatchAsync([OperationRequestBuilder.New().SetDocument("{ fine }").Build()]);

        Assert.Contains("compile", listener.Log);
        Assert.Contains("resolve fine", listener.Log);
    }

    private static Task<IRequestExecutor> CreateAsync(Listener listener) => Executors.CreateAsync(
        Sdl,
        schema => schema
            .UseResolver("Query.fine", _ => new ValueTask<object?>("fine"))
            .UseResolver("Query.broken", _ => throw new InvalidOperationException()),
        configure: builder => builder.AddDiagnosticEventListener(_ => listener));

    private sealed class Silent : ExecutionDiagnosticEventListener;

    private sealed class FailingGuard : IOperationGuard
    {
        public ValueTask<IReadOnlyList<IError>> CheckAsync(OperationGuardContext context, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("guard");
    }

    private sealed class Listener : ExecutionDiagnosticEventListener
    {
        public List<string> Log { get; } = [];

        public override bool EnableResolveFieldValue => true;

        public override IDisposable ExecuteRequest(RequestContext context) => Begin("request", "request ended");

        public override void RequestError(RequestContext context, Exception exception) =>
            Log.Add($"failure: {exception.Message}");

        public override IDisposable ParseDocument(RequestContext context) => Begin("parse", "parsed");

        public override void SyntaxError(RequestContext context, IError error) => Log.Add($"syntax error {error.Code}");

        public override IDisposable ValidateDocument(RequestContext context) => Begin("validate", "validated");

        public override void ValidationErrors(RequestContext context, IReadOnlyList<IError> errors) =>
            Log.Add($"{errors.Count} validation errors");

        public override void AddedDocumentToCache(RequestContext context) => Log.Add("cached");

        public override void RetrievedDocumentFromCache(RequestContext context) => Log.Add("found");

        public override IDisposable CompileOperation(RequestContext context) => Begin("compile", "compiled");

        public override IDisposable CoerceVariables(RequestContext context) => Begin("coerce", "coerced");

        public override IDisposable ExecuteOperation(RequestContext context)
        {
            Assert.NotNull(context.Document);
            Assert.NotNull(context.Operation);
            return Begin("execute", "executed");
        }

        public override IDisposable ExecuteSubscription(RequestContext context) => Begin("subscribe", "subscribed");

        public override IDisposable ResolveFieldValue(IResolverContext context) =>
            Begin($"resolve {context.Selection.Field.Name}", $"resolved {context.Selection.Field.Name}");

        public override void ResolverError(ISelection selection, IError error) =>
            Log.Add($"error of {selection.Field.Name}: {error.Code}");

        public override void ExecutorCreated(string name, IRequestExecutor executor) => Log.Add($"built {name}");

        private Scope Begin(string begin, string end)
        {
            Log.Add(begin);
            return new Scope(() => Log.Add(end));
        }
    }

    private sealed class Scope(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
